import {
  checkPlan,
  explainVisit,
  proposeInsertions,
  type PlannedVisit,
  type Problem,
  type Reason,
} from '@diurne/planning-engine';
import { elementsOf, relaxedDay } from '@diurne/planning-engine/testing';
import { plannedDay } from './planned-day';
import type { DayCase } from './shared-days';
import { percentile, timed } from './statistics';

/** Choices of one element per reason that are tried to judge one explanation. */
const mostChoices = 24;
const kinds = [
  [40, 1.6],
  [40, 2],
  [80, 1.6],
  [80, 2],
] as const;

export interface ReasonsMeasure {
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
  readonly likely: number;
  readonly minimal: number;
}

/** Reasons of the visits that overloaded days refuse, the demo's with shorter hours among them; milliseconds, how many are only likely, and how many are minimal. */
export function measureExplanations(make: (day: DayCase) => Problem, demo: Problem, seeds: number): ReasonsMeasure {
  const problems = [
    ...kinds.flatMap(([visits, load]) =>
      Array.from({ length: seeds }, (_, k) => make({ visits, seed: k + 1, load, mode: 'std' })),
    ),
    ...[0, 1, 2, 3].map((k) => withShorterHours(demo, k)),
  ];
  const times: number[] = [];
  let likely = 0,
    minimal = 0;
  for (const [at, problem] of [problems.at(-1)!, ...problems].entries()) {
    const existing = plannedDay(problem, 100),
      standing = new Set(existing.map((p) => p.id));
    for (const visit of problem.visits.filter((v) => !standing.has(v.id))) {
      const { value, milliseconds } = timed(() => explainVisit(problem, existing, visit.id));
      // The first day only warms the code up.
      if (at === 0) continue;
      times.push(milliseconds);
      if (value.some((r) => /probablement/i.test(r.message))) likely++;
      if (isMinimal(problem, existing, visit.id, value)) minimal++;
    }
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), count: times.length, likely, minimal };
}

/** Whether one element of each reason, whichever, relaxed on the whole day lets the visit stand beside the others, as the check tells. */
function isMinimal(
  problem: Problem,
  existing: readonly PlannedVisit[],
  visitId: string,
  reasons: readonly Reason[],
): boolean {
  const choices = reasons
    .map((r) => elementsOf(r.involves))
    .reduce<readonly (readonly ReturnType<typeof elementsOf>[number][])[]>(
      (lists, elements) => lists.flatMap((l) => elements.map((e) => [...l, e])),
      [[]],
    );
  return choices.slice(0, mostChoices).every((choice) => {
    const relaxed = choice.reduce((day, e) => relaxedDay(day, visitId, e), { problem, others: existing });
    const [found] = proposeInsertions(relaxed.problem, relaxed.others, visitId, { count: 1 });
    if (found === undefined) return false;
    const byId = new Map([...relaxed.others, found.plan].map((p) => [p.id, p])),
      visits = relaxed.problem.visits.filter((v) => byId.has(v.id));
    return checkPlan({ ...relaxed.problem, visits }, { visits: visits.map((v) => byId.get(v.id)!) }).length === 0;
  });
}

/** Every fourth professional, machine and room is there for three fifths of its hours. */
function withShorterHours(problem: Problem, turn: number): Problem {
  return {
    ...problem,
    resources: problem.resources.map((r, i) =>
      r.kind === 'place' || i % 4 !== turn
        ? r
        : {
            ...r,
            windows: r.windows.map((w) => ({
              ...w,
              to: w.from + Math.max(30, Math.round(((w.to - w.from) * 3) / 25) * 5),
            })),
          },
    ),
  };
}
