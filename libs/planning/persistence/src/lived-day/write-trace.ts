import { audit, type AuditEntry, type Transaction } from '@diurne/database';
import { emit } from '@diurne/messaging';
import type { LivedVisit, RequestChange, Trace } from '@diurne/planning-application';
import { keepClass } from '../billing/keep-class';
import { sayWhatChanges } from '../episodes/say-what-changes';
import { requestHappening } from '../events/planning-happenings';
import { traceHappenings } from '../events/trace-happenings';
import type { PathwayVersions } from '../ledger/pathway-versions';
import { settleRequests } from '../ledger/requests.statements';
import { writeEntryMode } from '../stay/write-stay-record';
import { keepGateJudgements } from './keep-gate-judgements';
import { settleHours } from './settle-hours';
import { insertMark } from '../marks/marks.statements';
import {
  insertConfirmation,
  insertFact,
  insertOutsideGatesSeen,
  insertWithdrawal,
  settleLivedVisit,
} from './trace.statements';

export interface HowTraced {
  readonly pathways: PathwayVersions;
  readonly at: Date;
}

/**
 * What a visit's trace says, all of it in one transaction. Hours come first: what they refuse has written nothing.
 * @throws LivedDayRefusal `resource-already-booked`
 */
export async function writeTrace(
  tx: Transaction,
  visit: LivedVisit,
  trace: Trace,
  { pathways, at }: HowTraced,
): Promise<void> {
  await sayWhatChanges(tx, { verb: null, reason: null, reasonCode: trace.endingCode }, at);
  await settleHours(tx, visit, trace);
  const factId = await writeFacts(tx, visit, trace, at);
  if (trace.fact ?? trace.confirms ?? trace.withdraws) await keepGateJudgements(tx, visit, at);
  await writeState(tx, visit, trace, at);
  if (trace.entryMode !== undefined) await writeEntryMode(tx, visit.id, trace.entryMode, at);
  const requests = trace.requests ?? [];
  await writeRequests(tx, requests);
  if (trace.fact?.kind === 'departure' && !trace.corrects) await keepClass(tx, pathways, visit.id, 'departure', at);
  await audit(tx, at, traceEntry(visit, trace));
  await emit(tx, at, [
    ...requests.map(({ event }) => requestHappening(event)),
    ...traceHappenings(visit, trace, factId),
  ]);
}

export async function writeRequests(tx: Transaction, requests: readonly RequestChange[]): Promise<void> {
  if (requests.length === 0) return;
  const rows = requests.map(({ after: { id, state }, event }) => ({ id, state, reason: event.reason ?? null }));
  await tx.run(settleRequests, [JSON.stringify(rows)]);
}

async function writeFacts(
  tx: Transaction,
  visit: LivedVisit,
  { fact, confirms, evidence, acknowledges, withdraws, corrects, mark, withdrawsMarks }: Trace,
  at: Date,
): Promise<string | undefined> {
  const { establishmentId, accountId } = tx.actor;
  let factId: string | undefined;
  const ended = withdraws ?? corrects;
  if (ended) await tx.run(insertWithdrawal, [establishmentId, visit.id, accountId, at, ended.factId, ended.reason]);
  if (fact) {
    const [row] = await tx.run(insertFact, [
      establishmentId,
      visit.id,
      fact.kind,
      fact.stepId ?? null,
      fact.plannedPerformerId ?? null,
      fact.performerId ?? null,
      accountId,
      fact.occurredAt,
      at,
      JSON.stringify(fact.detail ?? {}),
      corrects?.factId ?? null,
    ]);
    factId = row?.id;
  }
  if (confirms) await tx.run(insertConfirmation, [confirms, establishmentId, accountId, at, evidence ?? null]);
  if (acknowledges)
    await tx.run(insertOutsideGatesSeen, [establishmentId, acknowledges.factId, acknowledges.part, accountId, at]);
  if (mark) {
    const { kind, stepId, resourceId, occurredAt } = mark;
    const row = [establishmentId, visit.id, kind, stepId, resourceId, occurredAt, accountId, at];
    await tx.run(insertMark, [...row, null, null]);
  }
  for (const id of withdrawsMarks?.ids ?? []) {
    const row = [establishmentId, visit.id, 'withdrawal', null, null, at, accountId, at];
    await tx.run(insertMark, [...row, id, withdrawsMarks?.reason ?? null]);
  }
  return factId;
}

async function writeState(
  tx: Transaction,
  visit: LivedVisit,
  { state, exitMode, ending }: Trace,
  at: Date,
): Promise<void> {
  if (state === visit.state && exitMode === undefined && ending === undefined) return;
  const ended = ending === undefined ? visit.ending : ending;
  await tx.run(settleLivedVisit, [
    visit.id,
    state,
    exitMode !== undefined,
    exitMode ?? null,
    ended?.reasonClass ?? null,
    ended?.reason ?? null,
    at,
  ]);
}

function traceEntry(visit: LivedVisit, trace: Trace): AuditEntry {
  const { fact, confirms, acknowledges, withdraws, corrects, state } = trace;
  const action = actOf(trace);
  return {
    action,
    subjectKind: 'day-visit',
    subjectId: visit.id,
    patientId: visit.patientId,
    detail: {
      from: visit.state,
      to: state,
      ...(fact?.stepId ? { stepId: fact.stepId } : {}),
      ...(fact?.detail?.['missing'] ? { outsideGates: true } : {}),
      ...(acknowledges ?? {}),
      ...(confirms ? { factId: confirms } : {}),
      ...(withdraws ? { factId: withdraws.factId } : {}),
      ...(corrects ? { factId: corrects.factId } : {}),
    },
  };
}

function actOf(trace: Trace): string {
  const { fact, confirms, evidence, acknowledges, withdraws, corrects, mark, withdrawsMarks, state } = trace;
  if (corrects) return 'fact-corrected';
  if (fact) return `fact-declared-${fact.kind}`;
  if (acknowledges) return 'outside-gates-acknowledged';
  if (withdraws) return 'fact-withdrawn';
  if (mark) return `mark-recorded-${mark.kind}`;
  if (withdrawsMarks) return 'mark-withdrawn';
  if (!confirms) return `day-visit-${state}-by-death`;
  return evidence === undefined ? 'fact-confirmed' : 'fact-confirmed-on-evidence';
}
