import type { PatientAgenda } from './patient-agenda.value';

export interface StandingAgenda {
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: PatientAgenda;
  /** It was taken back before it left: nobody has read it. */
  readonly withdrawn: boolean;
}
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
export function nextVersion(last: StandingAgenda | null, present: PatientAgenda | null, mayKnow: boolean): NextVersion {
  const sequence = last === null ? 0 : last.sequence + 1;
  if (present === null) {
    return last === null || last.method === 'CANCEL' || !mayKnow
      ? { kind: 'nothing' }
      : { kind: 'version', sequence, method: 'CANCEL', content: last.content };
  }
  if (last !== null && last.method === 'REQUEST' && !last.withdrawn && !differsForThePatient(last.content, present))
    return { kind: 'nothing' };
  return { kind: 'version', sequence, method: 'REQUEST', content: present };
}

/** Whether the patient must be told again: another nurse is none of their business, another hour, day, place to come or preparation is. */
export function differsForThePatient(before: PatientAgenda, after: PatientAgenda): boolean {
  return mustKnow(before) !== mustKnow(after);
}

function mustKnow({ on, arrival, departure, unit, programme, preparation }: PatientAgenda): string {
  const hours = programme.map(({ start, what, where, note }) => [start, what, where, note]);
  return JSON.stringify([on, arrival, departure, unit.address, unit.phone, hours, preparation]);
}

/** The same for every version of a visit; says nothing of the patient. */
export function agendaUid(visitId: string, finess: string): string {
  return `${visitId}@${finess}.diurne`;
}
