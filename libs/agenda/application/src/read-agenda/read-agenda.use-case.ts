import { afterDeath, agendaOf, differsForThePatient, isCalledOff, type PatientAgenda } from '@diurne/agenda-domain';
import type { Actor } from '../actor';
import type { AgendaLedger } from '../ports/agenda-ledger';
import { patientDeceased, visitUnknown } from '../refusals';

export interface AgendaAsRead {
  readonly uid: string;
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly issuedAt: Date;
  readonly content: PatientAgenda;
}

/** The agenda to print: what the patient was told, or what they are about to be told when that differs. */
export class ReadAgenda {
  constructor(private readonly ledger: AgendaLedger) {}

  /** @throws AgendaRefusal `not-found`, `patient-deceased` for a visit that was to come */
  async read(actor: Actor, visitId: string, at: Date): Promise<AgendaAsRead> {
    const found = await this.ledger.read(actor, visitId, at);
    if (!found) throw visitUnknown();
    if (found.state === afterDeath) throw patientDeceased();
    const { last, uid } = found;
    const present = agendaOf(found.visit);
    if (isCalledOff(found.state))
      return {
        uid,
        sequence: (last?.sequence ?? -1) + 1,
        method: 'CANCEL',
        issuedAt: at,
        content: last?.content ?? present,
      };
    if (last?.method !== 'REQUEST' || differsForThePatient(last.content, present, found.thresholdMinutes))
      return {
        uid,
        sequence: last === null ? 0 : last.sequence + 1,
        method: 'REQUEST',
        issuedAt: at,
        content: present,
      };
    // A small move is not told, but what is printed now says the hours of now.
    const asTold = !differsForThePatient(last.content, present, 0);
    return {
      uid,
      sequence: last.sequence,
      method: 'REQUEST',
      issuedAt: found.issuedAt ?? at,
      content: asTold ? last.content : present,
    };
  }
}
