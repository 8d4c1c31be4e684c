import { aDay, aStep, aVisit, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('first-steps-first and last-steps-last', () => {
  const visit = aVisit('v', [aStep('admission', 10), aStep('bilan', 25), aStep('scan', 20), aStep('synthesis', 15)], {
    first: ['admission', 'bilan'],
    last: ['synthesis'],
  });
  const check = (starts: Record<string, number>) =>
    violated(aDay({ grid: 1, visits: [visit] }), [planned(visit, starts)]);

  it('accepts steps that touch, in any order among the first ones', () => {
    expect(check({ bilan: 500, admission: 525, scan: 535, synthesis: 555 })).toEqual([]);
  });
  it('refuses a step between the first ones', () => {
    expect(check({ admission: 500, scan: 510, bilan: 530, synthesis: 555 })).toEqual(['first-steps-first 45 minutes']);
  });
  it('refuses a last step that is not last', () => {
    expect(check({ admission: 500, bilan: 510, synthesis: 535, scan: 550 })).toEqual(['last-steps-last 35 minutes']);
  });
  it('asks a chosen step to respect a fact', () => {
    const half = {
      ...visit,
      steps: visit.steps.map((step) => (step.id === 'scan' ? { ...step, pinned: { start: 503, uses: [] } } : step)),
    };
    expect(
      violated(aDay({ grid: 1, visits: [half] }), [
        planned(half, { scan: 503, admission: 493, bilan: 523, synthesis: 548 }),
      ]),
    ).toEqual(['first-steps-first 45 minutes']);
  });
  it('asks nothing of two facts', () => {
    const facts = {
      ...visit,
      steps: visit.steps.map((step, at) => ({ ...step, pinned: { start: 600 - at * 30, uses: [] } })),
    };
    expect(
      violated(aDay({ visits: [facts] }), [planned(facts, { admission: 600, bilan: 570, scan: 540, synthesis: 510 })]),
    ).toEqual([]);
  });
  it('refuses a background step that overlaps a first one by a minute', () => {
    const infusion = aVisit('v', [aStep('admission', 10), aStep('infusion', 90, { patient: 'background' })], {
      first: ['admission'],
    });
    expect(
      violated(aDay({ grid: 1, visits: [infusion] }), [planned(infusion, { admission: 500, infusion: 509 })]),
    ).toEqual(['first-steps-first 1 minutes']);
  });
});
