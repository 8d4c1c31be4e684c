import { audit, type Actor, type AuditEntry, type Database, type Transaction } from '@diurne/database';
import { factUnknown, visitUnknown, VisitTrace, type LivedVisit, type Trace } from '@diurne/planning-application';
import type { DayKey } from '@diurne/planning-domain';
import { readLivedVisit } from './read-lived-visit';

export class PostgresVisitTrace extends VisitTrace {
  constructor(private readonly database: Database) {
    super();
  }

  add(
    actor: Actor,
    of: { readonly visitId: string } | { readonly factId: string },
    at: Date,
    decide: (visit: LivedVisit) => Trace,
  ): Promise<DayKey> {
    return this.database.transact(actor, async (tx) => {
      const visit = await readLivedVisit(tx, 'visitId' in of ? of.visitId : await visitOfFact(tx, of.factId));
      if (!visit) throw visitUnknown();
      const trace = decide(visit);
      await writeFacts(tx, visit, trace, at);
      await writeState(tx, visit, trace, at);
      await audit(tx, at, traceEntry(visit, trace));
      return { unitId: visit.unitId, on: visit.on };
    });
  }

  tradeOf(actor: Actor, resourceId: string): Promise<string | null> {
    return this.database.transact(
      actor,
      async (tx) =>
        (
          await tx.query<{ trade: string }>(`SELECT trade FROM resource WHERE id = $1 AND kind = 'professional'`, [
            resourceId,
          ])
        )[0]?.trade ?? null,
    );
  }
}

async function visitOfFact(tx: Transaction, factId: string): Promise<string> {
  const [row] = await tx.query<{ visit_id: string }>(
    `SELECT visit_id FROM traced_fact WHERE id = $1 AND kind <> 'withdrawal'`,
    [factId],
  );
  if (!row) throw factUnknown();
  return row.visit_id;
}

async function writeFacts(
  tx: Transaction,
  visit: LivedVisit,
  { fact, confirms, withdraws }: Trace,
  at: Date,
): Promise<void> {
  const { establishmentId, accountId } = tx.actor;
  if (fact) {
    await tx.query(
      `INSERT INTO traced_fact (establishment_id, visit_id, kind, step_id, planned_performer_id, performer_id, declared_by, occurred_at, declared_at, detail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
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
      ],
    );
  }
  if (confirms)
    await tx.query(
      `INSERT INTO fact_confirmation (fact_id, establishment_id, confirmed_by, confirmed_at) VALUES ($1, $2, $3, $4)`,
      [confirms, establishmentId, accountId, at],
    );
  if (withdraws) {
    await tx.query(
      `INSERT INTO traced_fact (establishment_id, visit_id, kind, declared_by, occurred_at, declared_at, withdraws, reason) VALUES ($1, $2, 'withdrawal', $3, $4, $4, $5, $6)`,
      [establishmentId, visit.id, accountId, at, withdraws.factId, withdraws.reason],
    );
  }
}

async function writeState(
  tx: Transaction,
  visit: LivedVisit,
  { state, exitMode, ending }: Trace,
  at: Date,
): Promise<void> {
  if (state === visit.state && exitMode === undefined && ending === undefined) return;
  const ended = ending === undefined ? visit.ending : ending;
  await tx.query(
    `UPDATE day_visit SET state = $2, exit_mode = CASE WHEN $3 THEN $4 ELSE exit_mode END, cancellation_class = $5, cancellation_reason = $6,
       cancelled_at = CASE WHEN $5::text IS NULL THEN NULL ELSE coalesce(cancelled_at, $7) END, version = version + 1 WHERE id = $1`,
    [visit.id, state, exitMode !== undefined, exitMode ?? null, ended?.reasonClass ?? null, ended?.reason ?? null, at],
  );
}

function traceEntry(visit: LivedVisit, { fact, confirms, withdraws, state }: Trace): AuditEntry {
  const action = fact ? `fact-declared-${fact.kind}` : withdraws ? 'fact-withdrawn' : 'fact-confirmed';
  return {
    action,
    subjectKind: 'day-visit',
    subjectId: visit.id,
    patientId: visit.patientId,
    detail: {
      from: visit.state,
      to: state,
      ...(fact?.stepId ? { stepId: fact.stepId } : {}),
      ...(confirms ? { factId: confirms } : {}),
      ...(withdraws ? { factId: withdraws.factId } : {}),
    },
  };
}
