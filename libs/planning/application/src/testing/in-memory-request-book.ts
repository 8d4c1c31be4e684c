import type { RequestEvent, VisitRequest } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import {
  RequestBook,
  type DecidedRequest,
  type Insistence,
  type RequestMeans,
  type RequestReferences,
  type RequestTrace,
} from '../ports/request-book';
import { requestUnknown } from '../refusals';
import type { InMemoryHouse, KeptPathway } from './in-memory-house';
import { refuseAfterDeath } from './keep-settlement';

export class InMemoryRequestBook extends RequestBook {
  /** What was traced, last one last. */
  readonly events: RequestEvent[] = [];
  readonly traces: (RequestTrace & { readonly requestId: string })[] = [];

  constructor(private readonly house: InMemoryHouse) {
    super();
  }

  override async receive(
    _actor: Actor,
    request: VisitRequest,
    _at: Date,
    judge: (references: RequestReferences) => Insistence | null,
  ): Promise<void> {
    const { units, patients, prescribers, requests } = this.house;
    const version = this.lastVersionOf(request.pathwayId);
    const insisted = judge({
      unit: units.has(request.unitId),
      patient: patients.has(request.patientId),
      prescriber: prescribers.has(request.prescriberId),
      pathwayVersionId: version?.versionId ?? null,
      others: [...requests.values()]
        .filter((one) => one.patientId === request.patientId && one.pathwayId === request.pathwayId)
        .map((one) => ({ ...one, unitName: units.get(one.unitId)?.name ?? '' })),
      ...this.meansOf(version),
    });
    if (!version) throw new Error(`pathway ${request.pathwayId} has no version`);
    refuseAfterDeath(this.house, request.patientId);
    const { versionId: pathwayVersionId, pathway, pathwayName } = version;
    requests.set(request.id, { ...request, pathwayVersionId, pathway, pathwayName });
    this.traces.push({ requestId: request.id, action: 'visit-request-received', reason: insisted?.reason ?? null });
  }

  override async change(
    { establishmentId }: Actor,
    requestId: string,
    _at: Date,
    decide: (
      request: VisitRequest,
      means: RequestMeans,
    ) => {
      readonly state: VisitRequest;
      readonly event: RequestEvent;
      readonly trace: RequestTrace;
    },
  ): Promise<void> {
    const request = establishmentId === this.house.establishmentId ? this.house.requestAt(requestId) : null;
    if (!request) throw requestUnknown();
    const {
      state: next,
      event,
      trace,
    } = decide(
      request,
      this.meansOf(this.house.pathways.find(({ versionId }) => versionId === request.pathwayVersionId)),
    );
    this.house.requests.set(requestId, { ...request, state: next.state });
    this.traces.push({ ...trace, requestId });
    this.events.push(event);
  }

  override async correct(
    { establishmentId, accountId }: Actor,
    requestId: string,
    prescriberId: string,
    at: Date,
    decide: (request: VisitRequest, prescriberKnown: boolean) => DecidedRequest,
  ): Promise<void> {
    const request = establishmentId === this.house.establishmentId ? this.house.requestAt(requestId) : null;
    if (!request) throw requestUnknown();
    const { after } = decide(request, this.house.prescribers.has(prescriberId));
    if (Object.keys(after).length === 0) return;
    this.house.requests.set(requestId, { ...request, ...after });
    this.traces.push({ requestId, action: 'visit-request-corrected', reason: null });
    const author = { by: accountId ?? establishmentId, at: at.toISOString() };
    this.events.push({ kind: 'VisitRequestCorrected', requestId, ...author });
  }

  private meansOf(version: KeptPathway | undefined): RequestMeans {
    const resources = this.house.resources.map(({ units: capacity, ...one }) => ({ ...one, capacity }));
    return { pathway: version?.pathway ?? null, resources };
  }

  private lastVersionOf(pathwayId: string): KeptPathway | undefined {
    return this.house.pathways.filter((one) => one.pathwayId === pathwayId).sort((a, b) => b.number - a.number)[0];
  }
}
