import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { emit } from '@diurne/messaging';
import type { RequestEvent, RequestState, VisitRequest } from '@diurne/planning-domain';
import { PlanningRefusal, RequestBook, type RequestReferences, type RequestTrace } from '@diurne/planning-application';
import { civilDate } from '@diurne/time';
import { requestHappening } from '../events/planning-happenings';

interface RequestRow {
  id: string;
  unit_id: string;
  patient_id: string;
  pathway_id: string;
  prescriber_id: string;
  justification: string;
  priority: number;
  wished_from: string;
  wished_to: string;
  hours_from: number | null;
  hours_to: number | null;
  note: string | null;
  received_at: Date;
  state: RequestState;
  visit_id: string | null;
}

const requestOf = (row: RequestRow): VisitRequest => ({
  id: row.id,
  unitId: row.unit_id,
  patientId: row.patient_id,
  pathwayId: row.pathway_id,
  prescriberId: row.prescriber_id,
  justification: row.justification,
  priority: row.priority,
  wishedFrom: civilDate(row.wished_from),
  wishedTo: civilDate(row.wished_to),
  hours: row.hours_from === null || row.hours_to === null ? null : { from: row.hours_from, to: row.hours_to },
  note: row.note,
  receivedAt: row.received_at.toISOString(),
  state: row.state,
  visitId: row.visit_id,
});

export class PostgresRequestBook extends RequestBook {
  constructor(private readonly database: Database) {
    super();
  }

  async receive(
    actor: Actor,
    request: VisitRequest,
    at: Date,
    judge: (references: RequestReferences) => void,
  ): Promise<void> {
    await this.database.transact(actor, async (tx) => {
      const references = await this.referencesOf(tx, request);
      judge(references);
      await tx.query(
        `INSERT INTO visit_request (id, establishment_id, unit_id, patient_id, pathway_version_id, prescriber_id, justification, priority, wished_from, wished_to, hours_from, hours_to, note, state, received_at, received_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
        [
          request.id,
          actor.establishmentId,
          request.unitId,
          request.patientId,
          references.pathwayVersionId,
          request.prescriberId,
          request.justification,
          request.priority,
          request.wishedFrom,
          request.wishedTo,
          request.hours?.from ?? null,
          request.hours?.to ?? null,
          request.note,
          request.state,
          request.receivedAt,
          actor.accountId,
        ],
      );
      await audit(tx, at, {
        action: 'visit-request-received',
        subjectKind: 'visit-request',
        subjectId: request.id,
        patientId: request.patientId,
      });
      const author = { by: actor.accountId ?? actor.establishmentId, at: at.toISOString() };
      await emit(tx, at, [requestHappening({ kind: 'VisitRequestReceived', requestId: request.id, ...author })]);
    });
  }

  async change(
    actor: Actor,
    requestId: string,
    at: Date,
    decide: (request: VisitRequest) => {
      readonly state: VisitRequest;
      readonly event: RequestEvent;
      readonly trace: RequestTrace;
    },
  ): Promise<void> {
    await this.database.transact(actor, async (tx) => {
      const [row] = await tx.query<RequestRow>(
        `SELECT r.id, r.unit_id, r.patient_id, v.pathway_id, r.prescriber_id, r.justification, r.priority, r.wished_from::text, r.wished_to::text, r.hours_from, r.hours_to, r.note, r.received_at, r.state,
           (SELECT a.visit_id FROM visit_answer a WHERE a.request_id = r.id AND a.active) AS visit_id
         FROM visit_request r JOIN care_pathway_version v ON v.id = r.pathway_version_id WHERE r.id = $1 FOR UPDATE OF r`,
        [requestId],
      );
      if (!row) throw new PlanningRefusal('not-found', 'Cette demande n’existe pas dans cet établissement.');
      const { state: next, event, trace } = decide(requestOf(row));
      await tx.query(
        `UPDATE visit_request SET state = $2, version = version + 1, ended_reason = coalesce($3, ended_reason),
           validated_at = CASE WHEN $2 = 'validated' THEN $4 ELSE validated_at END, validated_by = CASE WHEN $2 = 'validated' THEN $5::uuid ELSE validated_by END WHERE id = $1`,
        [requestId, next.state, trace.reason, at, actor.accountId],
      );
      await audit(tx, at, {
        action: trace.action,
        subjectKind: 'visit-request',
        subjectId: requestId,
        patientId: row.patient_id,
        reason: trace.reason,
      });
      await emit(tx, at, [requestHappening(event)]);
    });
  }

  private async referencesOf(tx: Transaction, request: VisitRequest): Promise<RequestReferences> {
    const [found] = await tx.query<RequestReferences>(
      `SELECT EXISTS (SELECT FROM patient WHERE id = $1) AS patient, EXISTS (SELECT FROM correspondent WHERE id = $2) AS prescriber,
         (SELECT id FROM care_pathway_version WHERE pathway_id = $3 ORDER BY number DESC LIMIT 1) AS "pathwayVersionId",
         EXISTS (SELECT FROM medical_unit WHERE id = $4) AS unit`,
      [request.patientId, request.prescriberId, request.pathwayId, request.unitId],
    );
    return found ?? { unit: false, patient: false, prescriber: false, pathwayVersionId: null };
  }
}
