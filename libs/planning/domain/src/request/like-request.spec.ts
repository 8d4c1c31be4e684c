import { civilDate } from '@diurne/time';
import { openStates, sameWish } from './like-request';

const one = {
  id: 'r1',
  patientId: 'p1',
  pathwayId: 'DIAB',
  wishedFrom: civilDate('2026-12-07'),
  wishedTo: civilDate('2026-12-11'),
};
const other = { ...one, id: 'r2', state: 'validated' as const };

describe('asking the same twice', () => {
  it('is the same pathway for the same patient on days that meet, be it one', () => {
    expect(sameWish(one, other)).toBe(true);
    const next = { ...other, wishedFrom: civilDate('2026-12-11'), wishedTo: civilDate('2026-12-18') };
    expect(sameWish(one, next)).toBe(true);
    expect(sameWish(one, { ...next, wishedFrom: civilDate('2026-12-12') })).toBe(false);
    expect(sameWish({ ...one, wishedFrom: civilDate('2026-12-19'), wishedTo: civilDate('2026-12-20') }, next)).toBe(
      false,
    );
  });

  it('is not another patient, another pathway, or itself', () => {
    expect(sameWish(one, { ...other, patientId: 'p2' })).toBe(false);
    expect(sameWish(one, { ...other, pathwayId: 'OBES' })).toBe(false);
    expect(sameWish(one, { ...other, id: 'r1' })).toBe(false);
  });

  it('ends with the first one', () => {
    const states = ['received', 'validated', 'proposed', 'booked', 'closed', 'refused', 'withdrawn'] as const;
    expect(states.filter((state) => sameWish(one, { ...other, state }))).toEqual(openStates);
  });
});
