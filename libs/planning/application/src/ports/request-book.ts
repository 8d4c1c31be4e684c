import type { VisitRequest } from '@diurne/planning-domain';
import type { Actor } from '../actor';

/** Which of the named exist in the establishment. */
export interface RequestReferences {
  readonly unit: boolean;
  readonly patient: boolean;
  readonly prescriber: boolean;
  readonly pathwayVersionId: string | null;
}
/** A trace of what was done, in the very transaction. */
export interface RequestTrace {
  readonly action: string;
  readonly reason: string | null;
}

/** Requests for a visit, in the order of their life. */
export abstract class RequestBook {
  /** Writes a new request once `judge` has let its references through. */
  abstract receive(
    actor: Actor,
    request: VisitRequest,
    at: Date,
    judge: (references: RequestReferences) => void,
  ): Promise<void>;

  /** Reads one under a lock, lets `decide` give its next state, and writes both the state and its trace. @throws PlanningRefusal `not-found` */
  abstract change(
    actor: Actor,
    requestId: string,
    at: Date,
    decide: (request: VisitRequest) => { readonly next: VisitRequest; readonly trace: RequestTrace },
  ): Promise<void>;
}
