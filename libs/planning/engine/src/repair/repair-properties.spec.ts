import fc from 'fast-check';
import { checkPlan } from '../constraints/check-plan';
import { costOf } from '../constraints/plan-cost';
import type { PlannedVisit } from '../model/plan';
import type { Problem, Visit } from '../model/problem';
import { bruteForce } from '../testing/brute-force';
import { Dice } from '../testing/dice';
import { randomDay } from '../testing/random-day';
import { randomInterval } from '../testing/random-interval';
import { searched } from '../testing/run-search';
import { announcedDay } from './announced-day';
import { repairDay } from './repair-day';

jest.setTimeout(120_000);

interface BrokenDay {
  readonly before: Problem;
  readonly problem: Problem;
  readonly told: readonly PlannedVisit[];
}

/** A random day as it was told, and the same day with somebody lost, perhaps a visit cancelled, and perhaps under way with a step that overruns. */
function brokenDay(seed: number, visits: number, steps: number): BrokenDay {
  const dice = new Dice(seed + 7),
    rolled = randomDay(seed, { visits, steps, pins: false });
  const planned = searched(rolled, { seed: 1, iterations: 30 }).outcome.visits.filter(
    (v): v is PlannedVisit => v.status === 'planned',
  );
  const there = new Set(planned.map((p) => p.id)),
    before = { ...rolled, visits: rolled.visits.filter((v) => there.has(v.id)) };
  if (planned.length === 0) return { before, problem: before, told: [] };
  const taken = planned.flatMap((p) => p.steps).filter((s) => s.uses.length > 0),
    hit = taken.length > 0 ? dice.pick(taken) : undefined;
  const lost = hit === undefined ? dice.pick(rolled.resources).id : dice.pick(hit.uses),
    loss =
      hit === undefined
        ? randomInterval(dice, rolled.opening, 60)
        : { from: hit.start + dice.whole(-8, 3), to: hit.end + dice.whole(2, 15) };
  const gone = dice.chance(0.3) ? dice.pick(planned).id : undefined;
  const resources = rolled.resources.map((r) => (r.id === lost ? { ...r, busy: [...r.busy, loss] } : r));
  const problem = { ...before, resources, visits: before.visits.filter((v) => v.id !== gone) };
  return { before, problem: dice.chance(0.5) ? underWay(problem, planned, dice) : problem, told: planned };
}

function underWay(problem: Problem, told: readonly PlannedVisit[], dice: Dice): Problem {
  const notBefore = Math.max(problem.notBefore ?? 0, problem.opening.from + dice.whole(5, 60));
  const visits = problem.visits.map((visit): Visit => {
    const plan = told.find((p) => p.id === visit.id)!;
    if (plan.arrival >= notBefore) return visit;
    return {
      ...visit,
      pinned: { arrival: plan.arrival, ...(plan.place === undefined ? {} : { place: plan.place }) },
      steps: visit.steps.map((step) => {
        const at = plan.steps.find((s) => s.id === step.id);
        if (at === undefined || at.start >= notBefore) return step;
        return {
          ...step,
          duration: at.end > notBefore && dice.chance(0.5) ? step.duration + dice.whole(3, 17) : step.duration,
          pinned: { start: at.start, uses: at.uses },
        };
      }),
    };
  });
  return { ...problem, notBefore, visits };
}

const ofBrokenDays = (
  visits: number,
  steps: number,
  runs: number,
  check: (day: BrokenDay, seed: number) => void,
): void => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
      check(brokenDay(seed, visits, steps), seed);
    }),
    { numRuns: runs, seed: 3 },
  );
};

describe('repaired random days', () => {
  it('pass the check: facts stay, and nothing chosen starts or arrives before the present minute', () => {
    let chosen = 0;
    ofBrokenDays(5, 3, 45, ({ problem, told }) => {
      const { outcome } = repairDay(problem, told, { seed: 1 });
      expect(checkPlan(problem, outcome)).toEqual([]);
      for (const visit of problem.visits) {
        const plan = outcome.visits.find((v) => v.id === visit.id)!;
        for (const step of visit.steps) {
          const at = plan.status === 'planned' ? plan.steps.find((s) => s.id === step.id) : undefined;
          if (step.pinned !== undefined) expect([at?.start, at?.uses]).toEqual([step.pinned.start, step.pinned.uses]);
          else if (at !== undefined && problem.notBefore !== undefined) {
            chosen += 1;
            expect(at.start).toBeGreaterThanOrEqual(problem.notBefore);
          }
        }
      }
    });
    expect(chosen).toBeGreaterThan(15);
  });

  it('change nothing where nothing broke', () => {
    ofBrokenDays(5, 3, 25, ({ before, told }) => {
      const { outcome, difference } = repairDay(before, told, { seed: 1 });
      expect(difference).toEqual({ changes: [], patientsMoved: 0, stepsChanged: 0, minutesMoved: 0 });
      expect(outcome.visits).toEqual(told);
    });
  });

  it('differ from what was told by exactly what is said', () => {
    let changes = 0;
    ofBrokenDays(4, 3, 45, ({ problem, told }) => {
      const { outcome, difference } = repairDay(problem, told, { seed: 1 });
      const touched = new Set<string>();
      let moved = 0,
        steps = 0,
        minutes = 0;
      for (const now of outcome.visits) {
        const was = told.find((p) => p.id === now.id)!,
          after = now.status === 'planned' ? now : undefined;
        const changed = was.steps.filter(
          (s) =>
            JSON.stringify(after?.steps.filter((a) => a.id === s.id).map((a) => [a.start, a.uses])) !==
            JSON.stringify([[s.start, s.uses]]),
        );
        if (after?.arrival !== was.arrival) moved += 1;
        if (after !== undefined) minutes += Math.abs(after.arrival - was.arrival);
        steps += changed.length;
        if (changed.length > 0 || after?.arrival !== was.arrival || after.place !== was.place) touched.add(now.id);
      }
      changes += touched.size;
      expect([difference.patientsMoved, difference.stepsChanged, difference.minutesMoved]).toEqual([
        moved,
        steps,
        minutes,
      ]);
      expect(new Set(difference.changes.map((c) => c.id))).toEqual(touched);
    });
    expect(changes).toBeGreaterThan(12);
  });

  it('are the same for the same seed', () => {
    ofBrokenDays(4, 3, 12, ({ problem, told }) => {
      expect(JSON.stringify(repairDay(problem, told, { seed: 11 }))).toBe(
        JSON.stringify(repairDay(problem, told, { seed: 11 })),
      );
    });
  });

  it('place whom trying everything places, and move nobody where nobody has to move', () => {
    const placedOrMoved = 1e10,
      placed = 1e13;
    let compared = 0,
      ours = 0,
      least = 0;
    ofBrokenDays(3, 2, 60, ({ problem, told }, seed) => {
      const announced = announcedDay(problem, new Map(told.map((p) => [p.id, p]))),
        truth = bruteForce(announced, { mostProgrammes: 5000, mostPlans: 20_000 });
      if (truth.kind !== 'optimum') return;
      const total = costOf(announced, repairDay(problem, told, { seed: 1 }).outcome.visits).total;
      compared += 1;
      expect([seed, Math.floor(total / placed)]).toEqual([seed, Math.floor(truth.cost / placed)]);
      const moved = [total, truth.cost].map((cost) => Math.floor((cost % placed) / placedOrMoved));
      if (moved[1] === 0) expect([seed, moved[0]]).toEqual([seed, 0]);
      ours += moved[0]!;
      least += moved[1]!;
    });
    expect(compared).toBeGreaterThan(30);
    expect(least).toBeGreaterThan(0);
    expect(ours).toBeLessThanOrEqual(1.2 * least);
  });
});
