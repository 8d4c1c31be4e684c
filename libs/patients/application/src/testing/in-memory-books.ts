import type { IdentityStatus } from '@diurne/patients-domain';
import type { Actor } from '../actor';
import { InMemoryCorrespondentBook } from './in-memory-correspondent-book';
import { InMemoryPatientBook } from './in-memory-patient-book';
import { Shelves } from './in-memory-shelves';

/** Whoever is alike, it is somebody else, and nobody has to say so. */
export const letPass = (): null => null;

/** The twins of both books over the same shelves, and the trail that they leave. */
export function inMemoryBooks() {
  const shelves = new Shelves();
  return {
    patients: new InMemoryPatientBook(shelves),
    correspondents: new InMemoryCorrespondentBook(shelves),
    /** What only the identity source does. */
    die: (patientId: string, deceasedOn: string): void => shelves.die(patientId, deceasedOn),
    verify: (patientId: string, insStatus: IdentityStatus): void => shelves.verify(patientId, insStatus),
    trail: (actor: Actor) => shelves.trail(actor),
  };
}
