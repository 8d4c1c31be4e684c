import type {
  CorrectableRequest,
  PathwayDefinition,
  RequestEvent,
  Resource,
  VisitRequest,
} from '@diurne/planning-domain';
import type { Actor } from '../actor';

/** What the pathway asks, and what there is in the establishment to give it. */
export interface RequestMeans {
  /** Null: no such pathway. */
  readonly pathway: PathwayDefinition | null;
  readonly resources: readonly Omit<Resource, 'id' | 'turnover'>[];
}
/** Which of the named exist in the establishment. */
export interface RequestReferences extends RequestMeans {
  readonly unit: boolean;
  readonly patient: boolean;
  readonly prescriber: boolean;
  readonly pathwayVersionId: string | null;
  /** The patient's other requests for that pathway, whatever became of them. */
  readonly others: readonly OtherRequest[];
}
export interface OtherRequest extends Pick<
  VisitRequest,
  'id' | 'patientId' | 'pathwayId' | 'wishedFrom' | 'wishedTo' | 'state' | 'receivedAt'
> {
  readonly unitName: string;
}
/** Somebody has looked at these and says, with a reason, that another one is wanted. */
export interface Insistence {
  readonly despite: readonly string[];
  readonly reason: string;
}
export interface DecidedRequest {
  readonly before: Partial<CorrectableRequest>;
  readonly after: Partial<CorrectableRequest>;
}
/** A trace of what was done, in the very transaction. */
export interface RequestTrace {
  readonly action: string;
  readonly reason: string | null;
}

/** Requests for a visit, in the order of their life. */
export abstract class RequestBook {
  /** Writes a new request, and that it was received, once `judge` has let its references through: those of one patient one after the other. */
  abstract receive(
    actor: Actor,
    request: VisitRequest,
    at: Date,
    judge: (references: RequestReferences) => Insistence | null,
  ): Promise<void>;

  /** Reads one under a lock, lets `decide` give its next state, and writes the state, its trace and what has happened. @throws PlanningRefusal `not-found` */
  abstract change(
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
  ): Promise<void>;

  /** Reads one under a lock and writes what `decide` corrects of it; what it was is kept. @throws PlanningRefusal `not-found` */
  abstract correct(
    actor: Actor,
    requestId: string,
    prescriberId: string,
    at: Date,
    decide: (request: VisitRequest, prescriberKnown: boolean) => DecidedRequest,
  ): Promise<void>;
}
