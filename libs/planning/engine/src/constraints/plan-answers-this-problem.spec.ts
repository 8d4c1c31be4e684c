import { aDay } from '../testing/day-builder';
import { checkPlan } from './check-plan';

describe('plan-answers-this-problem', () => {
  const check = (problem: string, problemHash: string) => checkPlan(aDay({}), { visits: [], problem }, { problemHash }).map(({ code }) => code);
  it('accepts the problem’s own hash', () => expect(check('ab12', 'ab12')).toEqual([]));
  it('refuses another', () => expect(check('ab13', 'ab12')).toEqual(['plan-answers-this-problem']));
});
