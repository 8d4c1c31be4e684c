import { auditAll, type AuditEntry, type Transaction } from '@diurne/database';
import { emit, type Happening } from '@diurne/messaging';
import {
  PlanningRefusal,
  type ChangeOrder,
  type DayChange,
  type RequestChange,
  type Settlement,
} from '@diurne/planning-application';
import { requestHappening, visitHappening } from '../events/planning-happenings';
import type { LoadedDays } from './day-loader';
import { sayWhatChanges } from '../episodes/say-what-changes';
import { settleRequests } from './requests.statements';
import { changedSince } from './revisions.reading';
import { acceptBuild, dropRefusalsOfPlan, raiseRevision } from './revisions.statements';
import { writeRenumbered, writeVisits } from './write-visits';

/** Visits, and what goes with them in their own transaction: requests, revision of each day, the accepted draft, audit trail, and what has thereby happened. */
export async function writeSettlement(
  tx: Transaction,
  { loaded }: LoadedDays,
  change: DayChange,
  settlement: Settlement,
  { at, tellLater }: Pick<ChangeOrder, 'at' | 'tellLater'>,
): Promise<void> {
  await sayWhatChanges(tx, change, at);
  await writeRenumbered(tx, settlement.renumbered);
  await writeVisits(tx, loaded[0]?.unit.timeZone ?? 'Europe/Paris', settlement.visits, at);
  await writeRequests(tx, change.requests);
  await writeRevisions(tx, change, settlement, at);
  if (change.dayPlanId) await closePlan(tx, change.dayPlanId, at);
  if (change.dayPlanId && change.partOfPlan === true) await tx.run(dropRefusalsOfPlan, [change.dayPlanId]);
  await auditAll(
    tx,
    at,
    settlement.visits.map(({ visit }): AuditEntry => ({
      action: change.verb,
      subjectKind: 'day-visit',
      subjectId: visit.id,
      patientId: visit.patientId,
      reason: change.reason,
      detail: { unitId: visit.unitId, on: visit.on, state: visit.state },
    })),
  );
  await emit(tx, at, [...happeningsOf(change, settlement), ...(tellLater === true ? heldTellings(change) : [])]);
}

function happeningsOf({ requests, visits }: DayChange, { days }: Settlement): Happening[] {
  return [
    ...requests.map(({ event }) => requestHappening(event)),
    ...visits.map(({ before, after, event }) => visitHappening(event, after, before ?? after)),
    ...days.map(({ unitId, on, revision }): Happening => ({
      name: 'day-changed',
      payload: { unitId, on, revision: revision + 1 },
    })),
  ];
}

/** After what has changed: whoever hears both, lets it wait. */
const heldTellings = ({ visits }: DayChange): Happening[] =>
  visits.map(({ after: { id, unitId, on } }): Happening => ({
    name: 'telling-held',
    payload: { visitId: id, unitId, on },
  }));

async function writeRequests(tx: Transaction, requests: readonly RequestChange[]): Promise<void> {
  if (requests.length === 0) return;
  await tx.run(settleRequests, [JSON.stringify(requests.map(({ after }) => ({ id: after.id, state: after.state })))]);
}

async function writeRevisions(
  tx: Transaction,
  change: DayChange,
  { days, before, after }: Settlement,
  at: Date,
): Promise<void> {
  for (const day of days) {
    const [row] = await tx.run(raiseRevision, [
      day.unitId,
      day.on,
      day.revision,
      tx.actor.establishmentId,
      at,
      tx.actor.accountId,
      change.verb,
      change.reason,
      JSON.stringify(before),
      JSON.stringify(after),
      day.undoes,
    ]);
    if (!row) throw await changedSince(tx, day);
  }
}

async function closePlan(tx: Transaction, id: string, at: Date): Promise<void> {
  const [row] = await tx.run(acceptBuild, [id, at]);
  if (!row) throw new PlanningRefusal('build-not-ready', 'Ce brouillon a déjà été accepté ou abandonné.');
}
