import { isResting, strainAfter, strainOfTrying, type Strain } from './breaker';

const breaker = { after: 3, restMs: 40_000 };
const at = (seconds: number) => new Date(Date.parse('2026-11-20T09:00:00Z') + seconds * 1000);
const fresh: Strain = { failures: 0, restsUntil: null };
const failed = (strain: Strain, seconds: number) => strainAfter(false, strain, breaker, at(seconds));
const answered = (strain: Strain, seconds: number) => strainAfter(true, strain, breaker, at(seconds));

describe('a carrier that rests forty seconds after three failures in a row', () => {
  const tired = failed(failed(failed(fresh, 0), 1), 5);

  it('does not rest after two', () => {
    expect(failed(failed(fresh, 0), 1)).toEqual({ failures: 2, restsUntil: null });
  });
  it('does not count failures that an answer parts', () => {
    expect(failed(failed(answered(failed(failed(fresh, 0), 1), 2), 3), 4).restsUntil).toBeNull();
  });
  it('rests from the third one on', () => {
    expect(tired.restsUntil).toEqual(at(45));
    expect([44, 45].map((seconds) => isResting(tired, at(seconds)))).toEqual([true, false]);
  });
  it('lets one through once it has rested, and holds the others until its outcome', () => {
    const trying = strainOfTrying(tired, breaker, at(47));
    expect([48, 86, 87].map((seconds) => isResting(trying, at(seconds)))).toEqual([true, true, false]);
    expect(isResting(answered(trying, 50), at(50))).toBe(false);
    expect(failed(trying, 50).restsUntil).toEqual(at(90));
  });
  it('works on as it is while nothing is wrong', () => {
    expect(strainOfTrying({ failures: 2, restsUntil: null }, breaker, at(9))).toEqual({
      failures: 2,
      restsUntil: null,
    });
  });
});
