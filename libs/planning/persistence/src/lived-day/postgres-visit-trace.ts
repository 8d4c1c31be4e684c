import { audit, type Actor, type AuditEntry, type Database, type Transaction } from '@diurne/database';
import {
  factUnknown,
  visitUnknown,
  VisitTrace,
  type LivedVisit,
  type Performer,
  type Trace,
} from '@diurne/planning-application';
import { emit } from '@diurne/messaging';
import type { DayKey } from '@diurne/planning-domain';
import { requestHappening } from '../events/planning-happenings';
import { traceHappenings } from '../events/trace-happenings';
import { keepClass } from '../billing/keep-class';
import { sayWhatChanges } from '../episodes/say-what-changes';
import { PathwayVersions } from '../ledger/pathway-versions';
import { settleRequests } from '../ledger/requests.statements';
import { personOfResource } from './lived-visit.statements';
import { readLivedVisit } from './read-lived-visit';
import { writeStayRecord } from '../stay/write-stay-record';
import { settleHours } from './settle-hours';
import {
  insertConfirmation,
  insertFact,
  insertOutsideGatesSeen,
  insertWithdrawal,
  settleLivedVisit,
  visitOfFact,
} from './trace.statements';

export class PostgresVisitTrace extends VisitTrace {
  constructor(
    private readonly database: Database,
    private readonly pathways = new PathwayVersions(),
  ) {
    super();
  }

  add(
    actor: Actor,
    of: { readonly visitId: string } | { readonly factId: string },
    at: Date,
    decide: (visit: LivedVisit) => Trace,
  ): Promise<DayKey> {
    return this.database.transact(actor, async (tx) => {
      const visitId = 'visitId' in of ? of.visitId : await readVisitOfFact(tx, of.factId);
      const visit = await readLivedVisit(tx, visitId, this.pathways);
      if (!visit) throw visitUnknown();
      const trace = decide(visit);
      await sayWhatChanges(tx, { verb: null, reason: null }, at);
      const factId = await writeFacts(tx, visit, trace, at);
      await writeState(tx, visit, trace, at);
      if (trace.entryMode !== undefined) await writeStayRecord(tx, visit.id, { entryMode: trace.entryMode }, at);
      await settleHours(tx, visit, trace);
      const requests = trace.requests ?? [];
      if (requests.length > 0)
        await tx.run(settleRequests, [
          JSON.stringify(requests.map(({ after }) => ({ id: after.id, state: after.state }))),
        ]);
      if (trace.fact?.kind === 'departure') await keepClass(tx, this.pathways, visitId, 'departure', at);
      await audit(tx, at, traceEntry(visit, trace));
      await emit(tx, at, [
        ...requests.map(({ event }) => requestHappening(event)),
        ...traceHappenings(visit, trace, factId),
      ]);
      return { unitId: visit.unitId, on: visit.on };
    });
  }

  personOf(actor: Actor, resourceId: string): Promise<Performer | null> {
    return this.database.transact(actor, async (tx) => (await tx.run(personOfResource, [resourceId]))[0] ?? null);
  }
}

async function readVisitOfFact(tx: Transaction, factId: string): Promise<string> {
  const [row] = await tx.run(visitOfFact, [factId]);
  if (!row) throw factUnknown();
  return row.visitId;
}

async function writeFacts(
  tx: Transaction,
  visit: LivedVisit,
  { fact, confirms, evidence, acknowledges, withdraws }: Trace,
  at: Date,
): Promise<string | undefined> {
  const { establishmentId, accountId } = tx.actor;
  let factId: string | undefined;
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
    ]);
    factId = row?.id;
  }
  if (confirms) await tx.run(insertConfirmation, [confirms, establishmentId, accountId, at, evidence ?? null]);
  if (acknowledges)
    await tx.run(insertOutsideGatesSeen, [establishmentId, acknowledges.factId, acknowledges.part, accountId, at]);
  if (withdraws) {
    await tx.run(insertWithdrawal, [establishmentId, visit.id, accountId, at, withdraws.factId, withdraws.reason]);
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

function actionOf({ fact, evidence, withdraws, acknowledges }: Trace): string {
  if (fact) return `fact-declared-${fact.kind}`;
  if (acknowledges) return 'outside-gates-acknowledged';
  if (withdraws) return 'fact-withdrawn';
  return evidence === undefined ? 'fact-confirmed' : 'fact-confirmed-on-evidence';
}

function traceEntry(visit: LivedVisit, trace: Trace): AuditEntry {
  const { fact, confirms, acknowledges, withdraws, state } = trace;
  return {
    action: actionOf(trace),
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
    },
  };
}
