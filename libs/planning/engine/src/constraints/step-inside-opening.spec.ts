import { aDay, aStep, aVisit, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('step-inside-opening', () => {
  const visit = aVisit('v', [aStep('a', 25)], { pinned: { arrival: 440, departure: 1100 } });
  const day = aDay({ grid: 1, opening: { from: 453, to: 1075 }, visits: [visit] });
  const pins = { arrival: 440, departure: 1100 };

  it.each([453, 1050])('accepts a step from %i, touching the opening', (start) =>
    expect(violated(day, [planned(visit, { a: start }, pins)])).toEqual([]),
  );
  it.each([452, 1051])('refuses a step from %i, even of a patient who is there', (start) => {
    expect(violated(day, [planned(visit, { a: start }, pins)])).toEqual(['step-inside-opening 1 minutes']);
  });
});
