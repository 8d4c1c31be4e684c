import {
  requestTakenBack,
  sameDay,
  visitTakenBack,
  type Author,
  type DayKey,
  type DayVisit,
} from '@diurne/planning-domain';
import { frenchDate } from '@diurne/time';
import type { Actor } from '../actor';
import { authorOf } from '../author';
import type {
  ChangedDay,
  DayChange,
  Found,
  NextVisit,
  RequestChange,
  StandingRevision,
  VisitChange,
  VisitSnapshot,
} from '../ledger/day-change.value';
import { changedAt, dayFound } from '../ledger/found';
import type { LedgerVisit } from '../ledger/ledger-day.value';
import type { DayLedger } from '../ports/day-ledger';
import { PlanningRefusal } from '../refusals';

/** Takes back the last change of a day that still stands, as a new change; earlier ones can be taken back after it, one by one. */
export class UndoLastChange {
  constructor(private readonly ledger: DayLedger) {}

  /** @throws PlanningRefusal `nothing-to-undo`, `already-told`, and what `DayLedger.change` refuses */
  async undo(actor: Actor, order: DayKey & { readonly expectedRevision: number }, at: Date): Promise<ChangedDay> {
    const { unitId, on, expectedRevision } = order;
    const day = { unitId, on, revision: expectedRevision };
    const changed = await this.ledger.change(actor, { at, days: [day], undo: day }, (found): DayChange => {
      const last = undoable(found, day);
      const author = authorOf(actor, at);
      return {
        verb: 'last-change-undone',
        reason: null,
        visits: visitsBack(found, last, author),
        requests: requestsBack(found, last, author),
        undoes: last.numbers,
      };
    });
    return changedAt(changed, day);
  }
}

function undoable({ lastChange, days }: Found, day: DayKey): StandingRevision {
  if (!lastChange)
    throw new PlanningRefusal(
      'nothing-to-undo',
      'Rien n’a encore changé sur cette journée\u00a0: il n’y a rien à annuler.',
    );
  const overtaken = lastChange.overtakenOn[0];
  if (overtaken !== undefined) {
    const elsewhere =
      overtaken.unitId === day.unitId ? '' : ` de l’unité «\u00a0${dayFound({ days }, overtaken).unitName}\u00a0»`;
    throw new PlanningRefusal(
      'nothing-to-undo',
      `Ce changement touche aussi le ${frenchDate(overtaken.on)}${elsewhere}, qui a changé depuis. Annulez d’abord le dernier changement de ce jour-là.`,
    );
  }
  if (lastChange.toldVisits.length > 0)
    throw new PlanningRefusal(
      'already-told',
      'L’agenda est parti chez le patient, ou l’est peut-être\u00a0: ce changement ne s’annule plus. Déplacez ou annulez la venue, le patient en sera prévenu.',
    );
  return lastChange;
}

function visitsBack({ days }: Found, last: StandingRevision, author: Author): VisitChange[] {
  const present = new Map([...days.values()].flatMap((day) => day.visits.map((visit) => [visit.id, visit] as const)));
  const before = new Map(last.before.visits.map((visit) => [visit.id, visit]));
  return last.after.visits.map((after) => {
    const visit = present.get(after.id);
    if (!visit || !sameAs(visit, after))
      throw new PlanningRefusal(
        'nothing-to-undo',
        'Une venue de ce changement a changé depuis (arrivée, départ, absence)\u00a0: il ne s’annule plus.',
      );
    const back = wasBefore(visit, before.get(after.id));
    return { before: visit, after: back, event: visitTakenBack(visit, back, author) };
  });
}

/** A visit that did not exist before is taken off the day: nothing is deleted. */
function wasBefore(visit: LedgerVisit, snapshot: VisitSnapshot | undefined): NextVisit {
  const { pathway, pathwayName, priority, hours } = visit;
  if (snapshot) return { ...snapshot, pathway, pathwayName, priority, hours };
  const { id, requestIds, patientId, unitId, on, pathwayVersionId, programme } = visit;
  return {
    id,
    requestIds,
    patientId,
    unitId,
    on,
    pathwayVersionId,
    programme,
    state: 'unscheduled',
    announced: false,
    announcedAt: null,
    ending: null,
    pathway,
    pathwayName,
    priority,
    hours,
  };
}

function requestsBack({ requests }: Found, last: StandingRevision, author: Author): RequestChange[] {
  const before = new Map(last.before.requests.map((request) => [request.id, request]));
  return last.after.requests.map((after) => {
    const request = requests.get(after.id);
    const was = before.get(after.id);
    if (!request || !was || request.state !== after.state)
      throw new PlanningRefusal(
        'nothing-to-undo',
        'La demande de cette venue a changé depuis\u00a0: ce changement ne s’annule plus.',
      );
    const back = { ...request, state: was.state, visitId: was.visitId };
    return { before: request, after: back, event: requestTakenBack(back, author) };
  });
}

/** Nothing that the change left has been lived or planned otherwise since. */
function sameAs(visit: LedgerVisit, after: DayVisit): boolean {
  return (
    visit.state === after.state &&
    sameDay(visit, after) &&
    visit.programme.arrival === after.programme.arrival &&
    visit.programme.departure === after.programme.departure &&
    visit.lived.doneSteps.length === 0
  );
}
