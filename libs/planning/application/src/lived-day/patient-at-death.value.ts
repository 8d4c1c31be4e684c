import type { DeclaredDeath, RequestState, VisitRequest, VisitState } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import type { RequestChange } from '../ledger/day-change.value';
import type { LivedVisit, Trace } from './lived-visit.value';

export interface PatientAtDeath {
  readonly patientId: string;
  readonly bornOn: CivilDate;
  readonly timeZone: string;
  /** Declared before, and not withdrawn. */
  readonly standing: DeclaredDeath | null;
  /** From the day of the death on, in every unit, without those that were called off or missed. */
  readonly visits: readonly LivedVisit[];
  /** Those that no visit answers yet. */
  readonly requests: readonly VisitRequest[];
}
export interface VisitTraced {
  readonly visit: LivedVisit;
  readonly trace: Trace;
}
export interface DeathDeclared {
  readonly death: Omit<DeclaredDeath, 'id'>;
  readonly visits: readonly VisitTraced[];
  readonly requests: readonly RequestChange[];
}

export interface EndedByDeath {
  readonly death: DeclaredDeath;
  readonly timeZone: string;
  /** As they stand now, each with the states that it and its requests had. */
  readonly visits: readonly {
    readonly visit: LivedVisit;
    readonly was: VisitState;
    readonly requestsWere: ReadonlyMap<string, RequestState>;
  }[];
  readonly requests: readonly { readonly request: VisitRequest; readonly was: RequestState }[];
}
export interface ReturnOfEnded {
  readonly visits: readonly {
    readonly visit: LivedVisit;
    /** With its hours; null when its day is over. */
    readonly back: Trace | null;
    /** While somebody else has them. */
    readonly otherwise: Trace;
  }[];
  readonly requests: readonly RequestChange[];
}
export interface WhatCameBack {
  readonly visitId: string;
  /** Why it stays ended, French; null when it stands as it stood. */
  readonly notBecause: string | null;
}
