import type { PlannedVisit, Problem, Visit } from '@diurne/planning-engine';

export const breakages = [
  'professional lost',
  'equipment lost',
  'patient late',
  'step overruns',
  'urgent visit',
  'cancellation',
] as const;
export type Breakage = (typeof breakages)[number];
/** A day as it is after something broke, what had been told, and who waits for a place. */
export interface BrokenDay {
  readonly problem: Problem;
  readonly told: readonly PlannedVisit[];
  readonly waiting: readonly Visit[];
}

/** Two hours in which somebody or something is lost, and the minute at which an urgent visit comes. */
const lost = { from: 600, to: 720 },
  urgentAt = 555;
const mostWaiting = 6;

/** `others` are visits of another day of the same size: one of them is urgent, or some wait. Visits that nobody was told of are not on the day. */
export function brokenDay(
  whole: Problem,
  told: readonly PlannedVisit[],
  breakage: Breakage,
  seed: number,
  others: readonly Visit[],
): BrokenDay {
  const there = new Set(told.map((p) => p.id)),
    problem = { ...whole, visits: whole.visits.filter((v) => there.has(v.id)) },
    of = <T>(list: readonly T[], step: number): T => list[(seed * step) % list.length]!;
  const byArrival = [...told].sort((a, b) => a.arrival - b.arrival || (a.id < b.id ? -1 : 1)),
    answer = (now: Problem): BrokenDay => ({ problem: now, told, waiting: [] });
  switch (breakage) {
    case 'professional lost':
      return answer(
        without(
          problem,
          of(
            problem.resources.filter((r) => r.kind === 'professional'),
            1,
          ).id,
        ),
      );
    case 'equipment lost':
      return answer(
        without(
          problem,
          of(
            problem.resources.filter((r) => r.kind === 'equipment'),
            1,
          ).id,
        ),
      );
    case 'patient late': {
      const late = of(
          byArrival.filter((p) => p.arrival >= 510 && p.arrival <= 840),
          7,
        ),
        by = 30 + 5 * (seed % 7);
      return answer(
        withVisit(underWay(problem, told, late.arrival), late.id, (v) => ({
          ...v,
          window: { ...v.window, from: late.arrival + by },
        })),
      );
    }
    case 'step overruns': {
      const running = byArrival.flatMap((p) =>
        p.steps
          .filter((s) => s.start >= 540 && s.start <= 780 && s.uses.length > 0 && s.end - s.start <= 45)
          .map((s) => ({ id: p.id, step: s })),
      );
      const { id, step } = of(
          running.sort((a, b) => a.step.start - b.step.start),
          11,
        ),
        over = 20 + 5 * (seed % 5);
      return answer(
        withVisit(underWay(problem, told, step.end), id, (v) => ({
          ...v,
          steps: v.steps.map((s) => (s.id === step.id ? { ...s, duration: s.duration + over } : s)),
        })),
      );
    }
    case 'urgent visit': {
      const now = underWay(problem, told, urgentAt),
        urgent = { ...of(others, 1), id: 'urgent', priority: 3, window: { from: urgentAt, to: problem.opening.to } };
      return answer({ ...now, visits: [...now.visits, urgent] });
    }
    case 'cancellation': {
      const gone = of(told, 13).id;
      return {
        problem: { ...problem, visits: problem.visits.filter((v) => v.id !== gone) },
        told: told.filter((p) => p.id !== gone),
        waiting: others.slice(0, mostWaiting).map((v, k) => ({ ...v, id: `waiting-${k}` })),
      };
    }
  }
}

const without = (problem: Problem, id: string): Problem => ({
  ...problem,
  resources: problem.resources.map((r) => (r.id === id ? { ...r, busy: [...r.busy, lost] } : r)),
});
const withVisit = (problem: Problem, id: string, change: (visit: Visit) => Visit): Problem => ({
  ...problem,
  visits: problem.visits.map((v) => (v.id === id ? change(v) : v)),
});

/** The day at a present minute: whatever has begun is a fact. */
function underWay(problem: Problem, told: readonly PlannedVisit[], notBefore: number): Problem {
  const plans = new Map(told.map((p) => [p.id, p]));
  const visits = problem.visits.map((visit): Visit => {
    const plan = plans.get(visit.id)!;
    if (plan.arrival >= notBefore) return visit;
    const begun = new Map(plan.steps.filter((s) => s.start < notBefore).map((s) => [s.id, s]));
    return {
      ...visit,
      pinned: { arrival: plan.arrival, ...(plan.place === undefined ? {} : { place: plan.place }) },
      steps: visit.steps.map((s) =>
        begun.has(s.id) ? { ...s, pinned: { start: begun.get(s.id)!.start, uses: begun.get(s.id)!.uses } } : s,
      ),
    };
  });
  return { ...problem, notBefore, visits };
}
