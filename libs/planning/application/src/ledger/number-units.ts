import { assignUnits, placeHeld, type UnitDemand, type VisitProgramme } from '@diurne/planning-domain';
import type { Minutes } from '@diurne/planning-engine';
import { frenchHour } from '@diurne/time';
import { PlanningRefusal } from '../refusals';
import type { NextVisit } from './day-change.value';
import {
  placeKey,
  takingKey,
  type LedgerDay,
  type LedgerResource,
  type UnitNumbers,
  type VisitWish,
} from './ledger-day.value';
import { visitsToLive } from './problem-of-day';

/** One resource taken by one line of a step, or by the hold of a place, turnover included. */
export interface Taking {
  readonly key: string;
  readonly resourceId: string;
  readonly from: Minutes;
  readonly until: Minutes;
  readonly to: Minutes;
  readonly amount: number;
}
export interface Renumbered {
  readonly visitId: string;
  readonly key: string;
  readonly was: readonly number[];
  readonly unitNos: readonly number[];
}
export interface NumberedDay {
  /** Of the visits that change, by visit. */
  readonly units: ReadonlyMap<string, UnitNumbers>;
  /** Takings of others whose numbers had to change so that a unit is free in one piece. */
  readonly renumbered: readonly Renumbered[];
}

interface Numbered extends Taking {
  readonly visitId: string;
  readonly unitNos: readonly number[] | undefined;
}

/** `until`: end of the use; `to`: end of its turnover. */
export function takingsOf(
  visit: { readonly programme: VisitProgramme } & Pick<VisitWish, 'pathway'>,
  resources: ReadonlyMap<string, LedgerResource>,
): readonly Taking[] {
  const { programme, pathway } = visit;
  const held = placeHeld(programme, pathway),
    ofStep = new Map(pathway.steps.map((step) => [step.code, step]));
  const taking = (
    key: string,
    resourceId: string,
    from: Minutes,
    until: Minutes,
    turnover: Minutes,
    amount: number,
  ): Taking => ({
    key,
    resourceId,
    from,
    until,
    to: until + Math.max(turnover, resources.get(resourceId)?.turnover ?? 0),
    amount,
  });
  return [
    ...(programme.dayPlaceId === null || held === null
      ? []
      : [taking(placeKey, programme.dayPlaceId, held.from, held.to, 0, 1)]),
    ...programme.steps.flatMap(({ code, start, end, resourceIds }) =>
      resourceIds.map((resourceId, line) =>
        taking(
          takingKey(code, line),
          resourceId,
          start,
          end,
          ofStep.get(code)?.turnover ?? 0,
          ofStep.get(code)?.uses[line]?.amount ?? 1,
        ),
      ),
    ),
  ];
}

/**
 * Unit numbers for the visits that change on one date, of whatever units, everybody else keeping theirs unless the free minutes are too scattered.
 * `days` are days of that date: what other units take there is renumbered with it.
 * @throws PlanningRefusal `resource-already-booked` when more units are wanted than there are
 */
export function numberUnits(
  days: readonly LedgerDay[],
  next: readonly NextVisit[],
  leaving: ReadonlySet<string>,
): NumberedDay {
  const resources = resourcesOf(days);
  const changing = new Set([...leaving, ...next.map(({ id }) => id)]);
  const had = new Map(days.flatMap((day) => day.visits.map((visit) => [visit.id, visit.units] as const)));
  const all: Numbered[] = [
    ...next.flatMap((visit) =>
      takingsOf(visit, resources).map((one) => ({
        ...one,
        visitId: visit.id,
        unitNos: (visit.units ?? had.get(visit.id))?.[one.key],
      })),
    ),
    ...standingTakings(days, resources).filter(({ visitId }) => !changing.has(visitId)),
  ];
  const units = new Map<string, Record<string, readonly number[]>>(next.map(({ id }) => [id, {}]));
  const renumbered: Renumbered[] = [];
  const touched = new Set(all.filter(({ visitId }) => units.has(visitId)).map(({ resourceId }) => resourceId));
  for (const resourceId of touched) {
    const demands = all.filter((one) => one.resourceId === resourceId);
    const numbers = assigned(resources.get(resourceId), demands);
    for (const { visitId, key, unitNos: was } of demands) {
      const unitNos = numbers.unitNos.get(idOf(visitId, key)) ?? [];
      const own = units.get(visitId);
      if (own) own[key] = unitNos;
      else if (numbers.renumbered.includes(idOf(visitId, key)))
        renumbered.push({ visitId, key, unitNos, was: was ?? [] });
    }
  }
  return { units, renumbered };
}

export const resourcesOf = (days: readonly LedgerDay[]): ReadonlyMap<string, LedgerResource> =>
  new Map(days.flatMap((day) => day.capacity.resources.map((resource) => [resource.id, resource] as const)));

/** Each taking once: what stands on one of the days is foreign to the others of its date. */
function standingTakings(
  days: readonly LedgerDay[],
  resources: ReadonlyMap<string, LedgerResource>,
): readonly Numbered[] {
  const takings = new Map<string, Numbered>();
  for (const { foreign } of days)
    for (const one of foreign)
      takings.set(idOf(one.visitId, one.key), { ...one, until: one.to, amount: one.unitNos.length });
  for (const visit of days.flatMap(visitsToLive)) {
    for (const one of takingsOf(visit, resources))
      takings.set(idOf(visit.id, one.key), { ...one, visitId: visit.id, unitNos: visit.units[one.key] });
  }
  return [...takings.values()];
}

const idOf = (visitId: string, key: string): string => `${visitId} ${key}`;

function assigned(resource: LedgerResource | undefined, demands: readonly Numbered[]) {
  const asked: UnitDemand[] = demands.map(({ visitId, key, from, to, amount, unitNos }) => ({
    id: idOf(visitId, key),
    from,
    to,
    amount,
    ...(unitNos ? { unitNos } : {}),
  }));
  const answer = assignUnits(resource?.units ?? 0, asked);
  if (answer.ok) return answer;
  throw new PlanningRefusal(
    'resource-already-booked',
    `«\u00a0${resource?.name ?? 'Une ressource'}\u00a0» est déjà pris à ${frenchHour(answer.minute)}\u00a0: ${answer.wanted} demandés pour ${answer.capacity}. Choisissez une autre heure.`,
  );
}
