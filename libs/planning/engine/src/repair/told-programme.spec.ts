import type { PlannedVisit } from '../model/plan';
import { prepareDay } from '../compiled-day/prepare-day';
import { DayState } from '../compiled-day/state/day-state';
import { enterGiven } from '../compiled-day/state/read-programme';
import { Dice } from '../testing/dice';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { randomDay } from '../testing/random-day';
import { searched } from '../testing/run-search';
import { enterTold } from './told-programme';

/** Now and then another hour for a step, another stay, or somebody else. */
function perturbed(plan: PlannedVisit, dice: Dice, resources: readonly string[]): PlannedVisit {
  const steps = plan.steps.map((s) => {
    const by = dice.chance(0.12) ? 5 * dice.whole(-6, 7) : 0;
    return {
      ...s,
      start: s.start + by,
      end: s.end + by,
      uses: dice.chance(0.05) ? s.uses.map(() => dice.pick(resources)) : s.uses,
    };
  });
  return {
    ...plan,
    arrival: plan.arrival - (dice.chance(0.5) ? 15 : 0),
    departure: plan.departure + (dice.chance(0.5) ? 20 : 0),
    steps,
  };
}

describe('enterTold', () => {
  it.each([
    [520, false],
    [525, true],
    [540, true],
    [545, false],
    [490, false],
  ])('asks how far apart the steps are by now: the second at %d holds: %s', (second, holds) => {
    const visit = aVisit('v', [aStep('blood', 15, { uses: [by('n1')] }), aStep('consult', 20, { uses: [by('n2')] })], {
      relations: [{ from: 'blood', to: 'consult', min: 10, max: 25 }],
    });
    const day = prepareDay(aDay({ resources: [aResource('n1'), aResource('n2')], visits: [visit] }));
    expect(
      enterTold(new DayState(day), day.visits[0]!, planned(visit, { blood: [500, 'n1'], consult: [second, 'n2'] })),
    ).toBe(holds);
  });

  it.each([
    [505, false],
    [515, true],
    [480, true],
    [490, false],
  ])('lets the patient do one thing at a time: the second at %d holds: %s', (second, holds) => {
    const visit = aVisit('v', [aStep('blood', 15, { uses: [by('n1')] }), aStep('consult', 20, { uses: [by('n2')] })]);
    const day = prepareDay(aDay({ resources: [aResource('n1'), aResource('n2')], visits: [visit] }));
    expect(
      enterTold(new DayState(day), day.visits[0]!, planned(visit, { blood: [500, 'n1'], consult: [second, 'n2'] })),
    ).toBe(holds);
  });

  it('enters exactly what holds as it stands, as the reading of a whole plan does', () => {
    const dice = new Dice(23);
    let held = 0,
      refused = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const problem = randomDay(seed, { visits: 4, steps: 4, pins: seed % 3 === 0 }),
        day = prepareDay(problem),
        told = new DayState(day),
        given = new DayState(day);
      const resources = problem.resources.map((r) => r.id);
      for (const plan of searched(problem, { seed: 1, iterations: 3 }).outcome.visits) {
        if (plan.status !== 'planned') continue;
        const visit = day.visits.find((v) => v.visit.id === plan.id)!,
          now = perturbed(plan, dice, resources);
        const [isTold, isGiven] = [enterTold(told, visit, now), enterGiven(given, visit, now)];
        expect([seed, plan.id, isTold]).toEqual([seed, plan.id, isGiven]);
        const [mine, theirs] = [told, given].map((state) => state.programmes[visit.index]!);
        expect([mine!.cost, [...mine!.starts]]).toEqual(
          isTold ? [theirs!.cost, [...theirs!.starts]] : [visit.unplannedCost, [...mine!.starts]],
        );
        if (isTold) held++;
        else refused++;
      }
    }
    expect(held).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(35);
  });
});
