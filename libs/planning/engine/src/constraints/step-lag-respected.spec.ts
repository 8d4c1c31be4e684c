import { aDay, aStep, aVisit, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';
import { checkPlan } from './check-plan';

describe('step-lag-respected', () => {
  const steps = [aStep('a', 25), aStep('b', 10)];
  const between = (relation: { min?: number; max?: number; strict?: boolean }) =>
    aVisit('v', steps, { relations: [{ from: 'a', to: 'b', ...relation }] });
  const check = (visit: ReturnType<typeof between>, a: number, b: number) =>
    violated(aDay({ grid: 1, visits: [visit] }), [planned(visit, { a, b })]);

  it('accepts the least and the greatest lag', () => {
    expect(check(between({ min: 13, max: 40 }), 500, 538)).toEqual([]);
    expect(check(between({ min: 13, max: 40 }), 500, 565)).toEqual([]);
  });
  it('refuses a minute less and a minute more', () => {
    expect(check(between({ min: 13 }), 500, 537)).toEqual(['step-lag-respected 1 minutes']);
    expect(check(between({ max: 40 }), 500, 566)).toEqual(['step-lag-respected 1 minutes']);
  });
  it('says which of the two it is', () => {
    const message = (a: number, b: number, relation: Parameters<typeof between>[0] = { min: 13, max: 40 }) =>
      checkPlan(aDay({ grid: 1, visits: [between(relation)] }), {
        visits: [planned(between(relation), { a, b })],
      })[0]?.message.replaceAll('\u00a0', ' ');
    expect(message(500, 537)).toContain(
      '« b » doit commencer au moins 13 min après la fin de « a » ; ici, 12 min après.',
    );
    expect(message(500, 566)).toContain(
      '« b » doit commencer au plus tard 40 min après la fin de « a » ; ici, 41 min après.',
    );
    expect(message(500, 531, { max: 0 })).toContain('« b » doit suivre « a » sans attendre ; ici, 6 min après.');
    expect(message(500, 464, { min: -60 })).toContain(
      '« b » peut commencer au plus tôt 1 h avant la fin de « a » ; ici, 1 h 01 avant.',
    );
    expect(message(500, 531, { max: 0, strict: true })).toContain('ici, 6 min après (règle de soin). Venue');
    expect(message(500, 486, { min: 0 })).toContain('« b » doit commencer après la fin de « a » ; ici, 39 min avant.');
  });
  it('reads a lag of zero as touching', () => expect(check(between({ min: 0, max: 0 }), 500, 525)).toEqual([]));
  it('reads a negative least lag as an order left open', () => {
    expect(check(between({ min: -60 }), 500, 465)).toEqual([]);
    expect(check(between({ min: -60 }), 500, 464)).toEqual(['step-lag-respected 1 minutes']);
  });
  it('asks nothing of a step that is left out', () => {
    const visit = aVisit('v', [aStep('a', 25), aStep('b', 10, { optional: true })], {
      relations: [{ from: 'a', to: 'b', min: 13, max: 14 }],
    });
    expect(violated(aDay({ visits: [visit] }), [planned(visit, { a: 500 })])).toEqual([]);
  });
  it('asks nothing of two facts, and of a chosen step beside a fact', () => {
    const pin = (start: number) => ({ pinned: { start, uses: [] } });
    const facts = aVisit('v', [aStep('a', 25, pin(500)), aStep('b', 10, pin(530))], {
      relations: [{ from: 'a', to: 'b', min: 13 }],
    });
    expect(violated(aDay({ visits: [facts] }), [planned(facts, { a: 500, b: 530 })])).toEqual([]);
    const half = aVisit('v', [aStep('a', 25, pin(500)), aStep('b', 10)], {
      relations: [{ from: 'a', to: 'b', min: 13 }],
    });
    expect(violated(aDay({ visits: [half] }), [planned(half, { a: 500, b: 530 })])).toEqual([
      'step-lag-respected 8 minutes',
    ]);
  });
});
