import { durationInFrench, hoursInFrench, placeStretch } from '@diurne/planning-engine';
import type { Interval, PlannedStep, Problem, Resource, Step, Visit, VisitOutcome } from '@diurne/planning-engine';
import { packedRows } from './packed-rows';

export interface Block extends Interval {
  /** Index of the visit in the problem: its colour. */
  readonly visit: number;
  /** From the longest to the shortest: what fits is written. */
  readonly wordings: readonly string[];
  readonly detail: string;
  readonly pinned: boolean;
  readonly background: boolean;
  /** End of the turnover after it, minutes; equal to `to` when there is none. */
  readonly freeAt: number;
}
export interface Lane {
  readonly resource: Resource;
  readonly rows: readonly (readonly Block[])[];
}
export interface LaneGroup {
  readonly title: string;
  readonly lanes: readonly Lane[];
}

const groups = [
  ['place', 'Places'],
  ['professional', 'Professionnels'],
  ['equipment', 'Équipements'],
  ['room', 'Salles'],
] as const;

/** Every place, professional and equipment, used or not, and the rooms that are used. */
export function dayLanes(problem: Problem, outcomes: readonly VisitOutcome[]): readonly LaneGroup[] {
  const blocks = new Map<string, Block[]>(problem.resources.map(({ id }) => [id, []]));
  const resourceById = new Map(problem.resources.map((resource) => [resource.id, resource]));
  const add = (id: string, turnover: number, block: Omit<Block, 'freeAt'>): void => {
    blocks.get(id)?.push({ ...block, freeAt: block.to + Math.max(turnover, resourceById.get(id)?.turnover ?? 0) });
  };
  problem.visits.forEach((visit, index) => {
    const outcome = outcomes.find(({ id }) => id === visit.id);
    if (outcome?.status !== 'planned') return;
    const { from, to } = placeStretch(visit, outcome);
    if (outcome.place !== undefined && from < to) {
      const detail = `${nameOf(visit)}, ${hoursInFrench(from, to)} (${durationInFrench(to - from)})`;
      add(outcome.place, visit.turnover, {
        visit: index,
        from,
        to,
        wordings: shorterNames(visit),
        detail,
        pinned: visit.pinned?.place !== undefined,
        background: false,
      });
    }
    for (const planned of outcome.steps) {
      const step = visit.steps.find(({ id }) => id === planned.id);
      if (step !== undefined)
        planned.uses.forEach((id, line) => add(id, step.turnover, stepBlock(visit, index, step, planned, line)));
    }
  });
  return groups.flatMap(([kind, title]) => {
    const lanes = problem.resources
      .filter((resource) => resource.kind === kind && (kind !== 'room' || (blocks.get(resource.id) ?? []).length > 0))
      .map((resource) => ({ resource, rows: packedRows(blocks.get(resource.id) ?? []) }));
    return lanes.length === 0 ? [] : [{ title, lanes }];
  });
}

function stepBlock(
  visit: Visit,
  index: number,
  step: Step,
  { start, end }: PlannedStep,
  line: number,
): Omit<Block, 'freeAt'> {
  const amount = step.uses[line]?.amount ?? 1;
  const name = `${step.label ?? step.id}${amount > 1 ? ` ×${amount}` : ''}`;
  return {
    visit: index,
    from: start,
    to: end,
    wordings: [`${nameOf(visit)} · ${name}`, ...shorterNames(visit)],
    detail: `${name}, ${nameOf(visit)}, ${hoursInFrench(start, end)}`,
    pinned: step.pinned !== undefined,
    background: step.patient === 'background',
  };
}

/** `DUPONT Marie, perfusion`, `DUPONT Marie`, `DUPONT`. */
function shorterNames(visit: Visit): readonly string[] {
  const name = nameOf(visit);
  return [name, name.split(',')[0] ?? name, name.split(/[ ,]/)[0] ?? name];
}

export function nameOf(visit: Visit): string {
  return visit.label ?? visit.id;
}
