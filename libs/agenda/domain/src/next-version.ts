import { startsBy, startsDiffer } from '@diurne/time';
import type { AgendaLine, PatientAgenda } from './patient-agenda.value';

export interface StandingAgenda {
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: PatientAgenda;
  /** It was taken back before it left: nobody has read it. */
  readonly withdrawn: boolean;
  readonly told: Told;
  /** It is gone, to an address that is the patient's no longer. */
  readonly elsewhere?: boolean;
}
/** `told`: it is gone, or somebody has said it. `perhaps`: it is on its way, or nobody knows. */
export type Told = 'told' | 'perhaps' | 'not';
export type NextVersion =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'version';
      readonly sequence: number;
      readonly method: 'REQUEST' | 'CANCEL';
      readonly content: PatientAgenda;
    };

/**
 * What must be told now. `last` is the newest version; `present` is null when the visit does not take place; `mayKnow` says whether an earlier
 * version may have reached the patient: one who was never told is not told that it is cancelled. SEQUENCE rises by one (RFC 5545 §3.8.7.4).
 */
export function nextVersion(
  last: StandingAgenda | null,
  present: PatientAgenda | null,
  mayKnow: boolean,
  thresholdMinutes: number,
): NextVersion {
  const sequence = last === null ? 0 : last.sequence + 1;
  if (present === null) {
    return last === null || (last.method === 'CANCEL' && last.elsewhere !== true) || !mayKnow
      ? { kind: 'nothing' }
      : { kind: 'version', sequence, method: 'CANCEL', content: last.content };
  }
  const stands = last?.method === 'REQUEST' && !last.withdrawn && last.elsewhere !== true;
  if (stands && !differsForThePatient(last.content, present, thresholdMinutes)) return { kind: 'nothing' };
  return { kind: 'version', sequence, method: 'REQUEST', content: present };
}

/**
 * Whether the patient must be told again: another nurse is none of their business; another arrival, end, day, place to come or preparation is, and so
 * is a step that begins at least `thresholdMinutes` sooner or later than they were told: small moves add up.
 */
export function differsForThePatient(before: PatientAgenda, after: PatientAgenda, thresholdMinutes: number): boolean {
  if (mustKnow(before) !== mustKnow(after)) return true;
  return startsDiffer(startsBy(before.programme, stepKey), startsBy(after.programme, stepKey), thresholdMinutes);
}

/** What is told again however little it changes. */
function mustKnow({ on, arrival, departure, unit, programme, preparation }: PatientAgenda): string {
  return JSON.stringify([on, arrival, departure, unit.address, unit.phone, programme.map(stepKey).sort(), preparation]);
}

const stepKey = ({ what, where, note }: AgendaLine): string => JSON.stringify([what, where, note]);

/** The same for every version of a visit; says nothing of the patient. */
export function agendaUid(visitId: string, finess: string): string {
  return `${visitId}@${finess}.diurne`;
}
