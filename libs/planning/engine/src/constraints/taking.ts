import { factualHold } from '../model/pins';
import { placeStretch } from '../model/place-stretch';
import type { Interval, Resource, Step, Visit } from '../model/problem';
import type { CheckedStep, CheckedVisit, PlannedVisits } from './checked-visit';

/** Units of a resource that are taken for a while, by whom, and whether that was chosen. */
export interface Taking extends Interval {
  readonly kind: 'step' | 'hold' | 'turnover' | 'busy';
  /** `'all'`: the capacity of the minute (a `busy` without an amount). */
  readonly units: number | 'all';
  readonly chosen: boolean;
  readonly visit?: Visit;
  readonly step?: Step;
}
export type TakingsByResource = ReadonlyMap<string, readonly Taking[]>;

export function takingsOf(day: PlannedVisits): TakingsByResource {
  const takings = new Map<string, Taking[]>(
    day.problem.resources.map((resource) => [resource.id, resource.busy.map(busyTaking)]),
  );
  const add = (resource: Resource, taking: Taking): void => {
    if (taking.from < taking.to) takings.get(resource.id)?.push(taking);
  };
  const addStep = ({
    visit,
    step,
    start,
    uses,
    chosen,
  }: Pick<CheckedStep, 'visit' | 'step' | 'start' | 'uses' | 'chosen'>): void => {
    const end = start + step.duration;
    uses.forEach((id, line) => {
      const resource = day.resourceById.get(id);
      if (resource === undefined) return;
      const about = { visit, step, chosen, units: step.uses[line]?.amount ?? 1 };
      add(resource, { ...about, kind: 'step', from: start, to: end });
      add(resource, { ...about, kind: 'turnover', from: end, to: end + Math.max(step.turnover, resource.turnover) });
    });
  };
  for (const checked of day.visits) {
    checked.steps.forEach(addStep);
    for (const taking of holdOf(checked)) if (checked.dayPlace !== undefined) add(checked.dayPlace, taking);
  }
  const planned = new Set(day.visits.map(({ visit }) => visit));
  for (const visit of day.problem.visits) {
    // A plan that leaves a pinned visit out is refused for that; its pinned steps stay facts for the others.
    if (!planned.has(visit))
      for (const step of visit.steps)
        if (step.pinned !== undefined) addStep({ visit, step, ...step.pinned, chosen: false });
  }
  return takings;
}

function busyTaking({ from, to, amount }: Resource['busy'][number]): Taking {
  return { kind: 'busy', from, to, units: amount ?? 'all', chosen: false };
}

/** The hold of the place and the cleaning after it, cut where the pinned part ends and the chosen part begins. */
function holdOf(checked: CheckedVisit): readonly Taking[] {
  const { visit, dayPlace, placeChosen } = checked;
  const { from, to } = heldStretch(checked);
  if (dayPlace === undefined || from >= to) return [];
  const turnover = Math.max(visit.turnover, dayPlace.turnover);
  const fact = placeChosen ? undefined : factualHold(visit);
  const factualTurnover = fact === undefined ? undefined : { from: fact.to, to: fact.to + turnover };
  return [
    ...cut({ from, to }, fact).map((part): Taking => ({ ...part, kind: 'hold', units: 1, visit })),
    ...cut({ from: to, to: to + turnover }, factualTurnover).map((part): Taking => ({
      ...part,
      kind: 'turnover',
      units: 1,
      visit,
    })),
  ];
}

/** The part of the stay for which the place is held, pinned steps where they are pinned. */
export function heldStretch({ visit, arrival, departure, steps }: CheckedVisit): Interval {
  return placeStretch(visit, {
    arrival,
    departure,
    steps: steps.map(({ step, start, end }) => ({ id: step.id, start, end })),
  });
}

function cut(whole: Interval, fact: Interval | undefined): readonly (Interval & { chosen: boolean })[] {
  if (fact === undefined || fact.from >= fact.to) return [{ ...whole, chosen: true }];
  const from = Math.min(Math.max(whole.from, fact.from), whole.to);
  const to = Math.max(from, Math.min(whole.to, fact.to));
  return [
    { from: whole.from, to: from, chosen: true },
    { from, to, chosen: false },
    { from: to, to: whole.to, chosen: true },
  ];
}
