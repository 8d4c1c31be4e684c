import { civilDate } from '@diurne/time';
import { refuseClockChange } from './clock-change';

const programme = (arrival: number, departure: number) => ({
  arrival,
  departure,
  dayPlaceId: null,
  steps: [{ code: 'A', start: arrival, end: departure, resourceIds: [] }],
});
const judge = (on: string, zone: string, arrival: number, departure: number) => () => {
  refuseClockChange(civilDate(on), zone, programme(arrival, departure));
};

describe('hours of a clock change', () => {
  it.each([
    ['2027-03-28', 119, 181, 'local-time-does-not-exist'],
    ['2027-03-28', 121, 190, 'local-time-does-not-exist'],
    ['2026-10-25', 119, 181, 'local-time-ambiguous'],
    ['2026-10-25', 60, 121, 'local-time-ambiguous'],
  ])('on %s from minute %d to %d are refused', (on, from, to, code) => {
    expect(judge(on, 'Europe/Paris', from, to)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    ['2027-03-28', 60, 119],
    ['2027-03-28', 180, 241],
    ['2026-10-25', 60, 119],
    ['2026-10-25', 180, 241],
    ['2027-03-27', 60, 241],
  ])('on %s from minute %d to %d stand', (on, from, to) => {
    expect(judge(on, 'Europe/Paris', from, to)).not.toThrow();
  });

  it('does not concern a house overseas', () => {
    expect(judge('2027-03-28', 'Indian/Reunion', 119, 181)).not.toThrow();
  });
});
