import { declinedDays, declinedLast, type OfferedDates } from './offered-dates';

const said = (on: string, declinedBy: OfferedDates[number]['declinedBy'], at: string): OfferedDates[number] => ({
  on,
  unitId: '00000001-0000-4000-8000-000000000001',
  answer: declinedBy === null ? 'offered' : 'declined',
  declinedBy,
  reason: null,
  by: null,
  at,
});

it('knows each declined day by what was said last, and takes no offer for a refusal', () => {
  const dates = [
    said('2026-12-04', 'relative', '2026-11-28T07:00:00Z'),
    said('2026-12-02', null, '2026-11-28T07:01:00Z'),
    said('2026-12-01', 'unit', '2026-11-28T07:02:00Z'),
    said('2026-12-04', 'patient', '2026-11-28T07:03:00Z'),
  ];
  expect(declinedDays(dates).map(({ on, declinedBy }) => [on, declinedBy])).toEqual([
    ['2026-12-01', 'unit'],
    ['2026-12-04', 'patient'],
  ]);
});

it('puts behind the others every hour of a day that was declined', () => {
  const hours = ['2026-12-04 540', '2026-12-01 500', '2026-12-04 500', '2026-12-02 700'];
  const proposals = hours.map((hour) => ({ on: hour.slice(0, 10), hour }));
  expect(declinedLast(proposals, [{ on: '2026-12-04' }]).map(({ hour }) => hour)).toEqual([
    '2026-12-01 500',
    '2026-12-02 700',
    '2026-12-04 540',
    '2026-12-04 500',
  ]);
});
