import type { Correspondent, CorrespondentToAdd } from '@diurne/patients-domain';
import type { Actor } from '../actor';
import type { Insistence } from '../insistence';

export interface DecidedEntry {
  readonly before: Partial<CorrespondentToAdd>;
  readonly after: Partial<CorrespondentToAdd>;
  readonly insisted: Insistence | null;
}

/** The address book of an establishment: nobody is ever taken out of it. */
export abstract class CorrespondentBook {
  /** Once `judge` has let it pass beside those who are in the book, one after the other. The addition leaves its trace in its own transaction. */
  abstract add(
    actor: Actor,
    correspondent: CorrespondentToAdd,
    at: Date,
    judge: (known: readonly Correspondent[]) => Insistence | null,
  ): Promise<Correspondent>;
  /** What `decide` makes of an entry that nobody else writes meanwhile; null when there is none. What it was is kept. */
  abstract correct(
    actor: Actor,
    id: string,
    at: Date,
    decide: (standing: Correspondent, others: readonly Correspondent[]) => DecidedEntry,
  ): Promise<Correspondent | null>;
  /** By name, whatever the accents and capitals. */
  abstract list(actor: Actor): Promise<readonly Correspondent[]>;
  /** This very address is one of secure messaging, or none is (null); null when nobody has it. The mark leaves its trace. */
  abstract markSecure(actor: Actor, id: string, email: string | null, at: Date): Promise<Correspondent | null>;
  abstract known(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>>;
}
