import { audit, type Actor, type Database, type RowOf, type Transaction } from '@diurne/database';
import { emit } from '@diurne/messaging';
import type { RequestEvent, VisitRequest } from '@diurne/planning-domain';
import { PlanningRefusal, RequestBook, type RequestReferences, type RequestTrace } from '@diurne/planning-application';
import { civilDate } from '@diurne/time';
import { requestHappening } from '../events/planning-happenings';
import { insertRequest, lockRequest, referencesOfRequest, settleRequest } from './request-book.statements';

const requestOf = (row: RowOf<typeof lockRequest>): VisitRequest => ({
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
  allergies: row.allergies,
  treatments: row.treatments,
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
      await tx.run(insertRequest, [
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
        request.allergies ?? null,
        request.treatments ?? null,
      ]);
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
      const [row] = await tx.run(lockRequest, [requestId]);
      if (!row) throw new PlanningRefusal('not-found', 'Cette demande n’existe pas dans cet établissement.');
      const { state: next, event, trace } = decide(requestOf(row));
      await tx.run(settleRequest, [requestId, next.state, trace.reason, at, actor.accountId]);
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
    const [found] = await tx.run(referencesOfRequest, [
      request.patientId,
      request.prescriberId,
      request.pathwayId,
      request.unitId,
    ]);
    return found ?? { unit: false, patient: false, prescriber: false, pathwayVersionId: null };
  }
}
