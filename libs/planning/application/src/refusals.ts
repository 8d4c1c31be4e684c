import type { InputError, Outcome, RequestState } from '@diurne/planning-domain';

/** One violated rule; no patient's name in it. */
export interface RuleViolation {
  readonly code: string;
  readonly message: string;
  readonly steps: readonly string[];
  readonly visits: readonly string[];
  readonly resources: readonly string[];
  readonly shortfall?: number;
}

/** A request that asks the same already, as a list shows it. */
export interface RequestDouble {
  readonly kind: 'request';
  readonly id: string;
  readonly state: RequestState;
  readonly unitName: string;
  readonly wishedFrom: string;
  readonly wishedTo: string;
  readonly receivedAt: string;
}

/** What planning refuses: `code` is stable, `message` a French sentence that says what, where and what to do. */
export class PlanningRefusal extends Error {
  override readonly name = 'PlanningRefusal';
  readonly violations?: readonly RuleViolation[];
  readonly errors?: readonly InputError[];
  readonly doubles?: readonly RequestDouble[];

  constructor(
    readonly code: PlanningRefusalCode,
    message: string,
    more: {
      violations?: readonly RuleViolation[];
      errors?: readonly InputError[];
      doubles?: readonly RequestDouble[];
    } = {},
  ) {
    super(message);
    if (more.violations) this.violations = more.violations;
    if (more.errors) this.errors = more.errors;
    if (more.doubles) this.doubles = more.doubles;
  }
}

export type PlanningRefusalCode =
  | 'not-found'
  | 'input-invalid'
  | 'reference-unknown'
  | 'role-insufficient'
  | 'name-taken'
  | 'likely-double'
  | 'already-noted'
  | 'record-changed-since'
  | 'pathway-never-fits'
  | 'pathway-of-another-unit'
  | 'fasting-without-early-step'
  | 'day-past'
  | 'within-notice'
  | 'outside-wished-days'
  | 'day-changed-since'
  | 'day-closed'
  | 'day-not-open'
  | 'plan-refused'
  | 'resource-already-booked'
  | 'resource-of-another-unit'
  | 'patient-already-booked'
  | 'nothing-to-undo'
  | 'already-told'
  | 'request-not-plannable'
  | 'visit-state-refused'
  | 'billing-held'
  | 'grading-not-as-seen'
  | 'build-running'
  | 'build-not-ready'
  | 'local-time-does-not-exist'
  | 'local-time-ambiguous'
  | 'patient-deceased';

export const unitUnknown = (): PlanningRefusal =>
  new PlanningRefusal('not-found', 'Cette unité n’existe pas dans cet établissement.');
export const resourceUnknown = (): PlanningRefusal =>
  new PlanningRefusal('not-found', 'Cette ressource n’existe pas dans cet établissement.');
export const visitUnknown = (): PlanningRefusal =>
  new PlanningRefusal('not-found', 'Cette venue n’existe pas dans cet établissement.');
export const requestUnknown = (): PlanningRefusal =>
  new PlanningRefusal('not-found', 'Cette demande n’existe pas dans cet établissement.');
export const patientUnknown = (): PlanningRefusal =>
  new PlanningRefusal('not-found', 'Ce patient n’existe pas dans cet établissement.');
export const buildUnknown = (): PlanningRefusal =>
  new PlanningRefusal('not-found', 'Cette construction n’existe pas dans cet établissement.');

export const codeTaken = (message: string): PlanningRefusal =>
  new PlanningRefusal('name-taken', message, { errors: [{ path: 'code', message: 'code déjà pris' }] });

type DomainRefusalCode = 'visit-state-refused' | 'request-not-plannable' | 'request-state-refused' | 'reason-missing';
const codeOfDomain: Readonly<Record<DomainRefusalCode, PlanningRefusalCode>> = {
  'visit-state-refused': 'visit-state-refused',
  'request-not-plannable': 'request-not-plannable',
  'request-state-refused': 'request-not-plannable',
  'reason-missing': 'input-invalid',
};

/** The state that a pure operation gives, and what has thereby happened. @throws PlanningRefusal with its sentence when it refuses. */
export function granted<State, Event>(
  outcome: Outcome<State, Event, DomainRefusalCode>,
): {
  readonly state: State;
  readonly event: Event;
} {
  if (outcome.ok) return outcome;
  throw new PlanningRefusal(codeOfDomain[outcome.refusal.code], outcome.refusal.message);
}
