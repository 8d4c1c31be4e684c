import { dayKeyText, isActive, isPlannable } from '@diurne/planning-domain';
import type { DayChange, NextVisit } from '../ledger/day-change.value';
import type { LedgerVisit } from '../ledger/ledger-day.value';
import type { SettledVisit, Settlement } from '../ledger/settle-change';
import { PlanningRefusal } from '../refusals';
import type { InMemoryHouse } from './in-memory-house';
import { InMemoryVisitTrace } from './in-memory-visit-trace';

/** What the database refuses by itself, under the same code. */
export class PatientAlreadyBooked extends Error {
  override readonly name = 'PatientAlreadyBooked';
  readonly code = 'patient-already-booked';
}

export class PatientDeceased extends Error {
  override readonly name = 'PatientDeceased';
  readonly code = 'patient-deceased';
}

/** Keeps all of a settlement, or refuses before anything is kept. */
export function keepSettlement(house: InMemoryHouse, change: DayChange, settlement: Settlement, at: Date): void {
  refuseTwiceInHouse(house, settlement.visits);
  for (const { visit } of settlement.visits) if (isActive(visit)) refuseAfterDeath(house, visit.patientId);
  for (const { after } of change.requests) if (isPlannable(after)) refuseAfterDeath(house, after.patientId);
  const draft = change.dayPlanId === undefined ? undefined : house.builds.get(change.dayPlanId);
  if (change.dayPlanId !== undefined && draft?.build.state !== 'ready')
    throw new PlanningRefusal('build-not-ready', 'Ce brouillon a déjà été accepté ou abandonné.');
  if (draft) draft.build = { ...draft.build, state: 'accepted' };
  if (draft && change.partOfPlan === true)
    for (const [id, { planId }] of house.lastRefusals) if (planId === draft.build.id) house.lastRefusals.delete(id);
  for (const { visitId, key, unitNos } of settlement.renumbered) renumber(house, visitId, key, unitNos);
  for (const settled of settlement.visits) {
    const was = house.visits.get(settled.visit.id) ?? null;
    keepVisit(house, settled);
    const is = house.visits.get(settled.visit.id);
    if (is) {
      house.noteEpisode(was, is, at, change.verb);
      if (house.factsOf(is.id).length > 0) new InMemoryVisitTrace(house).judgeGates(is);
    }
  }
  for (const { after } of change.requests) {
    const request = house.requests.get(after.id);
    if (request) house.requests.set(after.id, { ...request, state: after.state });
    if (after.state === 'booked') house.lastRefusals.delete(after.id);
  }
  for (const day of settlement.days) {
    const revisions = house.revisions.get(dayKeyText(day)) ?? [];
    const { before, after } = settlement;
    const revision = {
      number: day.revision + 1,
      verb: change.verb,
      reason: change.reason,
      at,
      before,
      after,
      undoes: day.undoes,
    };
    house.revisions.set(dayKeyText(day), [...revisions, revision]);
  }
}

function keepVisit(house: InMemoryHouse, { visit, units, announcedAt }: SettledVisit): void {
  const known = house.visits.get(visit.id);
  const stepIds = visit.programme.steps.map(({ code }) => [code, known?.stepIds[code] ?? house.newId()] as const);
  const kept: LedgerVisit = {
    ...visit,
    stepIds: Object.fromEntries(stepIds),
    units,
    announcedAt,
    announced: announcedAt !== null,
    lived: { arrived: false, doneSteps: [], countedSteps: [], performers: {} },
  };
  house.visits.set(visit.id, kept);
}

function renumber(house: InMemoryHouse, visitId: string, key: string, unitNos: readonly number[]): void {
  const visit = house.visits.get(visitId);
  if (visit) house.visits.set(visitId, { ...visit, units: { ...visit.units, [key]: unitNos } });
}

/** Nothing is asked or booked for who has died. */
export function refuseAfterDeath(house: InMemoryHouse, patientId: string): void {
  if (house.deathOf(patientId)) throw new PatientDeceased('Ce patient est décédé.');
}

/** A patient is in the house once at a time, and a request has one visit. */
function refuseTwiceInHouse(house: InMemoryHouse, settled: readonly SettledVisit[]): void {
  const next = settled.map(({ visit }) => visit).filter(isActive);
  const changing = new Set(settled.map(({ visit }) => visit.id));
  const others = [...house.visits.values()].filter((visit) => isActive(visit) && !changing.has(visit.id));
  for (const [index, visit] of next.entries()) {
    const besides: readonly NextVisit[] = [...others, ...next.slice(index + 1)];
    if (besides.some((other) => meet(visit, other)))
      throw new PatientAlreadyBooked('Le patient est déjà attendu à cette heure.');
    if (besides.some((other) => other.requestIds.some((id) => visit.requestIds.includes(id))))
      throw new PatientAlreadyBooked('Cette demande a déjà sa venue.');
  }
}

function meet(a: NextVisit, b: NextVisit): boolean {
  if (a.patientId !== b.patientId || a.on !== b.on) return false;
  return a.programme.arrival < b.programme.departure && b.programme.arrival < a.programme.departure;
}
