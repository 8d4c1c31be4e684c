import { readSearch } from '@diurne/patients-domain';
import type { Actor } from '../actor';
import type { FoundPatients, PatientBook } from '../ports/patient-book';

const most = 20;

export class SearchPatients {
  constructor(private readonly patients: PatientBook) {}

  /** At most twenty people, the likeliest first, and whether there are more; one trace for the list. */
  run(actor: Actor, typed: string, at: Date): Promise<FoundPatients> {
    return this.patients.search(actor, readSearch(typed), most, at);
  }
}
