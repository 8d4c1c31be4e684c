import type { PatientAgenda } from '@diurne/agenda-domain';

/** A version of the agenda as it is sent or printed. */
export interface AgendaToPrint {
  readonly uid: string;
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly issuedAt: Date;
  readonly content: PatientAgenda;
}
