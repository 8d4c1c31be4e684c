import { aDay, aStep, aVisit, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';
import { checkPlan } from './check-plan';

describe('step-lag-respected', () => {
  const steps = [aStep('a', 25), aStep('b', 10)];
  const between = (relation: { min?: number; max?: number }) => aVisit('v', steps, { relations: [{ from: 'a', to: 'b', ...relation }] });
  const check = (visit: ReturnType<typeof between>, a: number, b: number) => violated(aDay({ grid: 1, visits: [visit] }), [planned(visit, { a, b })]);

  it('accepts the least and the greatest lag', () => {
    expect(check(between({ min: 13, max: 40 }), 500, 538)).toEqual([]);
    expect(check(between({ min: 13, max: 40 }), 500, 565)).toEqual([]);
  });
  it('refuses a minute less and a minute more', () => {
    expect(check(between({ min: 13 }), 500, 537)).toEqual(['step-lag-respected 1 minutes']);
    expect(check(between({ max: 40 }), 500, 566)).toEqual(['step-lag-respected 1 minutes']);
  });
  it('says which of the two it is', () => {
    const message = (a: number, b: number) => checkPlan(aDay({ grid: 1, visits: [between({ min: 13, max: 40 })] }), { visits: [planned(between({ min: 13, max: 40 }), { a, b })] })[0]?.message;
    expect(message(500, 537)).toContain('il faut au moins 13\u00a0min, il y a 12\u00a0min');
    expect(message(500, 566)).toContain('il faut au plus 40\u00a0min, il y a 41\u00a0min');
  });
  it('reads a lag of zero as touching', () => expect(check(between({ min: 0, max: 0 }), 500, 525)).toEqual([]));
  it('reads a negative least lag as an order left open', () => {
    expect(check(between({ min: -60 }), 500, 465)).toEqual([]);
    expect(check(between({ min: -60 }), 500, 464)).toEqual(['step-lag-respected 1 minutes']);
  });
  it('asks nothing of a step that is left out', () => {
    const visit = aVisit('v', [aStep('a', 25), aStep('b', 10, { optional: true })], { relations: [{ from: 'a', to: 'b', min: 13, max: 14 }] });
    expect(violated(aDay({ visits: [visit] }), [planned(visit, { a: 500 })])).toEqual([]);
  });
  it('asks nothing of two facts, and of a chosen step beside a fact', () => {
    const pin = (start: number) => ({ pinned: { start, uses: [] } });
    const facts = aVisit('v', [aStep('a', 25, pin(500)), aStep('b', 10, pin(530))], { relations: [{ from: 'a', to: 'b', min: 13 }] });
    expect(violated(aDay({ visits: [facts] }), [planned(facts, { a: 500, b: 530 })])).toEqual([]);
    const half = aVisit('v', [aStep('a', 25, pin(500)), aStep('b', 10)], { relations: [{ from: 'a', to: 'b', min: 13 }] });
    expect(violated(aDay({ visits: [half] }), [planned(half, { a: 500, b: 530 })])).toEqual(['step-lag-respected 8 minutes']);
  });
});
