import { civilDate } from '@diurne/time';
import { dayKeyOf, dayKeyText, distinctDays, sameDay, type DayKey } from './day-key.value';

const monday: DayKey = { unitId: 'hdj-1', on: civilDate('2026-11-23') };
const tuesday: DayKey = { unitId: 'hdj-1', on: civilDate('2026-11-24') };
const mondayElsewhere: DayKey = { unitId: 'hdj-2', on: civilDate('2026-11-23') };

describe('a unit’s day', () => {
  it('is one day only with both its unit and its date', () => {
    expect(sameDay(monday, { unitId: 'hdj-1', on: civilDate('2026-11-23') })).toBe(true);
    expect(sameDay(monday, tuesday)).toBe(false);
    expect(sameDay(monday, mondayElsewhere)).toBe(false);
  });

  it('is written for maps and read back', () => {
    expect(dayKeyText(mondayElsewhere)).toBe('hdj-2/2026-11-23');
    expect(dayKeyOf('hdj-2/2026-11-23')).toEqual(mondayElsewhere);
    expect(dayKeyOf('nord/hdj/2026-11-24')).toEqual({ unitId: 'nord/hdj', on: '2026-11-24' });
  });

  it.each(['2026-11-23', '/2026-11-23', 'hdj-1/2026-11-31', 'hdj-1/'])('is not read from « %s »', (text) => {
    expect(() => dayKeyOf(text)).toThrow(RangeError);
  });

  it('is counted once, where it was named first', () => {
    expect(distinctDays([tuesday, { ...monday, revision: 4 }, mondayElsewhere, { ...monday, revision: 9 }])).toEqual([
      tuesday,
      { ...monday, revision: 4 },
      mondayElsewhere,
    ]);
  });
});
