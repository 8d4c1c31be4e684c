import { audit, auditCorrection, Database, type Actor, type RowOf, type Transaction } from '@diurne/database';
import { emit } from '@diurne/messaging';
import type { RequestEvent, VisitRequest } from '@diurne/planning-domain';
import {
  requestUnknown,
  RequestBook,
  type DecidedRequest,
  type Insistence,
  type RequestMeans,
  type RequestReferences,
  type RequestTrace,
} from '@diurne/planning-application';
import { civilDate } from '@diurne/time';
import { requestHappening } from '../events/planning-happenings';
import { PathwayVersions } from '../ledger/pathway-versions';
import { readResourcesInUse } from '../reference/resources-in-use.reading';
import {
  insertRequest,
  lockRequest,
  prescriberKnown,
  referencesOfRequest,
  requestsAlike,
  rewriteRequest,
  settleRequest,
} from './request-book.statements';

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
  private readonly versions = new PathwayVersions();

  constructor(private readonly database: Database) {
    super();
  }

  async receive(
    actor: Actor,
    request: VisitRequest,
    at: Date,
    judge: (references: RequestReferences) => Insistence | null,
  ): Promise<void> {
    await this.database.transact(actor, async (tx) => {
      await Database.lockTurn(tx, `requests-of ${request.patientId}`);
      const references = await this.referencesOf(tx, request, at);
      const insisted = judge(references);
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
        ...(insisted ? { reason: insisted.reason, detail: { despite: insisted.despite } } : {}),
      });
      const author = { by: actor.accountId ?? actor.establishmentId, at: at.toISOString() };
      await emit(tx, at, [requestHappening({ kind: 'VisitRequestReceived', requestId: request.id, ...author })]);
    });
  }

  async change(
    actor: Actor,
    requestId: string,
    at: Date,
    decide: (
      request: VisitRequest,
      means: RequestMeans,
    ) => {
      readonly state: VisitRequest;
      readonly event: RequestEvent;
      readonly trace: RequestTrace;
    },
  ): Promise<void> {
    await this.database.transact(actor, async (tx) => {
      const [row] = await tx.run(lockRequest, [requestId]);
      if (!row) throw requestUnknown();
      const { state: next, event, trace } = decide(requestOf(row), await this.meansOf(tx, row.pathway_version_id, at));
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

  async correct(
    actor: Actor,
    requestId: string,
    prescriberId: string,
    at: Date,
    decide: (request: VisitRequest, prescriberKnown: boolean) => DecidedRequest,
  ): Promise<void> {
    await this.database.transact(actor, async (tx) => {
      const [row] = await tx.run(lockRequest, [requestId]);
      if (!row) throw requestUnknown();
      const [prescriber] = await tx.run(prescriberKnown, [prescriberId]);
      const request = requestOf(row);
      const { before, after } = decide(request, prescriber?.known ?? false);
      if (Object.keys(after).length === 0) return;
      const next = { ...request, ...after };
      await tx.run(rewriteRequest, [
        requestId,
        next.prescriberId,
        next.justification,
        next.priority,
        next.wishedFrom,
        next.wishedTo,
        next.hours?.from ?? null,
        next.hours?.to ?? null,
        next.note,
      ]);
      const subject = { subjectKind: 'visit-request', subjectId: requestId, patientId: row.patient_id };
      await auditCorrection(tx, at, { action: 'visit-request-corrected', ...subject, before, after });
      const author = { by: actor.accountId ?? actor.establishmentId, at: at.toISOString() };
      await emit(tx, at, [requestHappening({ kind: 'VisitRequestCorrected', requestId, ...author })]);
    });
  }

  private async referencesOf(tx: Transaction, request: VisitRequest, at: Date): Promise<RequestReferences> {
    const [found] = await tx.run(referencesOfRequest, [
      request.patientId,
      request.prescriberId,
      request.pathwayId,
      request.unitId,
    ]);
    const others = await tx.run(requestsAlike, [request.patientId, request.pathwayId]);
    const references = found ?? { unit: false, patient: false, prescriber: false, pathwayVersionId: null };
    return {
      ...references,
      ...(await this.meansOf(tx, references.pathwayVersionId, at)),
      others: others.map(({ receivedAt, ...other }) => ({ ...other, receivedAt: receivedAt.toISOString() })),
    };
  }

  private async meansOf(tx: Transaction, versionId: string | null, at: Date): Promise<RequestMeans> {
    const versions = await this.versions.read(tx, versionId === null ? [] : [versionId]);
    return {
      pathway: (versionId === null ? undefined : versions.get(versionId)?.definition) ?? null,
      resources: await readResourcesInUse(tx, at),
    };
  }
}
