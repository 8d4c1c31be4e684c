import { aDay } from '../testing/day-builder';
import { checkPlan } from './check-plan';

describe('plan-answers-this-problem', () => {
  const check = (problem: string | undefined, problemHash: string | undefined) =>
    checkPlan(
      aDay({}),
      { visits: [], ...(problem === undefined ? {} : { problem }) },
      problemHash === undefined ? {} : { problemHash },
    ).map(({ code }) => code);
  it('accepts the problem’s own hash', () => expect(check('ab12', 'ab12')).toEqual([]));
  it('asks nothing of a plan that names none, nor where the file is not known', () => {
    expect(check(undefined, 'ab12')).toEqual([]);
    expect(check('ab13', undefined)).toEqual([]);
  });
  it('refuses another', () => expect(check('ab13', 'ab12')).toEqual(['plan-answers-this-problem']));
});
