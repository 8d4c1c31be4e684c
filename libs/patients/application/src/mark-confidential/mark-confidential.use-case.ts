import type { Actor } from '../actor';
import type { PatientBook } from '../ports/patient-book';
import { patientUnknown } from '../refusals';

export interface ConfidentialMark {
  readonly confidential: boolean;
  readonly reason: string;
}

/** A colleague, a patient whom somebody threatens: the record opens by broken glass only, until the mark is taken away. */
export class MarkConfidential {
  constructor(private readonly patients: PatientBook) {}

  /** Said twice, it is one mark. @throws PatientsRefusal `not-found` */
  async run(actor: Actor, patientId: string, mark: ConfidentialMark, at: Date): Promise<void> {
    if (!(await this.patients.markConfidential(actor, patientId, mark, at))) throw patientUnknown();
  }
}
