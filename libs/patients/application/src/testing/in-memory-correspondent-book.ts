import type { Correspondent, CorrespondentToAdd } from '@diurne/patients-domain';
import type { Actor } from '../actor';
import type { Insistence } from '../insistence';
import { CorrespondentBook, type DecidedEntry } from '../ports/correspondent-book';
import { searchKey } from './in-memory-search';
import { correctedDetail, insistedDetail, ours, withoutWall, type Shelves } from './in-memory-shelves';

export class InMemoryCorrespondentBook extends CorrespondentBook {
  constructor(private readonly shelves: Shelves) {
    super();
  }

  async add(
    actor: Actor,
    correspondent: CorrespondentToAdd,
    _at: Date,
    judge: (known: readonly Correspondent[]) => Insistence | null,
  ): Promise<Correspondent> {
    const insisted = judge(await this.list(actor));
    const kept = { ...correspondent, id: this.shelves.nextId(), isSecure: false };
    this.shelves.correspondents.push({ ...kept, establishmentId: actor.establishmentId });
    this.shelves.trace(actor, 'correspondent-added', { detail: insistedDetail(insisted) });
    return kept;
  }

  async correct(
    actor: Actor,
    id: string,
    _at: Date,
    decide: (standing: Correspondent, others: readonly Correspondent[]) => DecidedEntry,
  ): Promise<Correspondent | null> {
    const kept = this.shelves.correspondents;
    const index = kept.findIndex((one) => ours(actor)(one) && one.id === id);
    const found = kept[index];
    if (!found) return null;
    const others = (await this.list(actor)).filter((one) => one.id !== id);
    const { after, insisted } = decide(withoutWall<Correspondent>(found), others);
    if (Object.keys(after).length === 0) return withoutWall<Correspondent>(found);
    const isSecure = found.isSecure && (after.email === undefined || after.email === found.email);
    const next = { ...found, ...after, isSecure };
    kept[index] = next;
    this.shelves.trace(actor, 'correspondent-corrected', { detail: correctedDetail(after, insisted) });
    return withoutWall<Correspondent>(next);
  }

  async list(actor: Actor): Promise<readonly Correspondent[]> {
    const rank = ({ displayName, id }: Correspondent) => `${searchKey(displayName)} ${id}`;
    return this.shelves.correspondents
      .filter(ours(actor))
      .map((one) => withoutWall<Correspondent>(one))
      .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }

  async markSecure(actor: Actor, id: string, email: string | null): Promise<Correspondent | null> {
    const kept = this.shelves.correspondents;
    const index = kept.findIndex((one) => ours(actor)(one) && one.id === id);
    const found = kept[index];
    if (!found || (email !== null && found.email !== email)) return null;
    kept[index] = { ...found, isSecure: email !== null };
    this.shelves.trace(actor, email === null ? 'correspondent-unmarked-secure' : 'correspondent-marked-secure', {});
    return withoutWall<Correspondent>(kept[index]);
  }

  async known(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const known = this.shelves.correspondents.filter(ours(actor)).map(({ id }) => id);
    return new Set(ids.filter((id) => known.includes(id)));
  }
}
