import { aDay, aStep, aVisit, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

describe('step-inside-its-window', () => {
  const visit = aVisit('v', [aStep('a', 25, { window: { from: 503, to: 541 } })]);
  const day = aDay({ grid: 1, visits: [visit] });

  it.each([503, 516])('accepts a step from %i', (start) =>
    expect(violated(day, [planned(visit, { a: start })])).toEqual([]),
  );
  it.each([502, 517])('refuses a step from %i by a minute', (start) => {
    expect(violated(day, [planned(visit, { a: start })])).toEqual(['step-inside-its-window 1 minutes']);
  });
});
