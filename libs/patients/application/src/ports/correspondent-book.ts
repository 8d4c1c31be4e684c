import type { Correspondent, CorrespondentToAdd } from '@diurne/patients-domain';
import type { Actor } from '../actor';

/** The address book of an establishment: nobody is ever taken out of it. */
export abstract class CorrespondentBook {
  /** The addition leaves its trace in its own transaction. */
  abstract add(actor: Actor, correspondent: CorrespondentToAdd, at: Date): Promise<Correspondent>;
  /** By name, whatever the accents and capitals. */
  abstract list(actor: Actor): Promise<readonly Correspondent[]>;
  abstract known(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>>;
}
