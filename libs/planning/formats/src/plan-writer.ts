import { objectiveDefaults } from '@diurne/planning-engine';
import type {
  DayOutcome,
  MissingPart,
  PlanCost,
  Reason,
  StoppedBy,
  VisitOutcome,
  Weight,
} from '@diurne/planning-engine';

export interface SearchRecord {
  readonly seed: number;
  readonly milliseconds: number;
  readonly iterations: number;
  readonly stoppedBy: StoppedBy;
}

/** The `hdj-plan/1` file of a day's answer; `problemHash` is the SHA-256 of the problem file's bytes. Same input, same bytes. */
export function writePlan(outcome: DayOutcome, problemHash: string, search: SearchRecord): string {
  const { seed, milliseconds, iterations, stoppedBy } = search;
  const file = {
    format: 'hdj-plan/1',
    problem: problemHash,
    visits: outcome.visits.map(visitEntry),
    cost: costEntry(outcome.cost),
    bound: outcome.bound,
    gap: outcome.gap,
    search: { seed, milliseconds, iterations, stoppedBy },
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function visitEntry(visit: VisitOutcome): unknown {
  if (visit.status === 'unplanned')
    return { id: visit.id, status: visit.status, reasons: visit.reasons.map(reasonEntry) };
  const { id, status, arrival, departure, place: dayPlace, steps, missing } = visit;
  return {
    id,
    status,
    arrival,
    departure,
    place: dayPlace,
    steps: steps.map((step) => ({ id: step.id, start: step.start, end: step.end, uses: step.uses })),
    missing: missing === undefined || missing.length === 0 ? undefined : missing.map(missingEntry),
  };
}

function missingEntry({ what, reasons }: MissingPart): unknown {
  return { what, reasons: reasons.map(reasonEntry) };
}

function reasonEntry({
  code,
  message,
  involves: { steps, resources, relations, visits },
  relaxations,
}: Reason): unknown {
  return {
    code,
    message,
    involves: { steps, resources, relations, visits },
    relaxations: relaxations.map(({ change, effect }) => ({ change, effect })),
  };
}

function costEntry({ total, terms }: PlanCost): unknown {
  return {
    total,
    terms: Object.fromEntries((Object.keys(objectiveDefaults) as Weight[]).map((name) => [name, terms[name]])),
  };
}
