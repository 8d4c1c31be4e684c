import type { Correspondent, CorrespondentToAdd } from '@diurne/patients-domain';
import type { Actor } from '../actor';

/** The address book of an establishment: nobody is ever taken out of it. */
export abstract class CorrespondentBook {
  /** The addition leaves its trace in its own transaction. */
  abstract add(actor: Actor, correspondent: CorrespondentToAdd, at: Date): Promise<Correspondent>;
  /** By name, whatever the accents and capitals. */
  abstract list(actor: Actor): Promise<readonly Correspondent[]>;
  /** This very address is one of secure messaging, or none is (null); null when nobody has it. The mark leaves its trace. */
  abstract markSecure(actor: Actor, id: string, email: string | null, at: Date): Promise<Correspondent | null>;
  abstract known(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>>;
}
