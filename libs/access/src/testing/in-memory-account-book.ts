import type { AccountView, ManagedAccountView, WorkingUnits } from '@diurne/contracts';
import type { Actor } from '@diurne/database';
import { NumberTaken, PersonTaken } from '../account/person-refusals';
import { AccountBook, type AccountSaid, type AccountToOpen, type CorrectedAccount } from '../account/account-book';

export interface TracedAct {
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
}
interface KeptAccount {
  readonly account: AccountView;
  readonly passwordHash: string;
  readonly oneTimeUntil: Date | null;
  readonly units: WorkingUnits;
}

/** The twin in memory: all establishments of a server, each with its professionals and its trail. */
export class InMemoryAccountBook extends AccountBook {
  readonly kept: KeptAccount[] = [];
  private readonly professionals = new Map<string, string>();
  private readonly traces: (TracedAct & { readonly establishmentId: string })[] = [];

  constructor(private readonly establishments: readonly AccountView['establishment'][]) {
    super();
  }

  addProfessional({ establishmentId }: Actor, resourceId: string): void {
    this.professionals.set(resourceId, establishmentId);
  }

  trail(actor: Actor): readonly TracedAct[] {
    return this.traces
      .filter(({ establishmentId }) => establishmentId === actor.establishmentId)
      .map(({ action, detail }) => ({ action, detail }));
  }

  override async open(actor: Actor, asked: AccountToOpen): Promise<AccountView | null> {
    if (this.kept.some(({ account }) => account.login === asked.login)) return null;
    const establishment = this.establishments.find(({ id }) => id === actor.establishmentId);
    if (!establishment) throw new Error('no such establishment');
    this.requireOnce(actor, asked, null, '');
    const { passwordHash, oneTimeUntil, roles, units = { everyUnit: false, unitIds: [] }, ...said } = asked;
    const id = `00000000-0000-4000-8000-${String(this.kept.length + 1).padStart(12, '0')}`;
    const account: AccountView = { ...said, roles: [...roles], id, establishment };
    this.kept.push({ account, passwordHash, oneTimeUntil, units });
    this.trace(actor, 'account-opened', { roles });
    return account;
  }

  override async correct(
    actor: Actor,
    accountId: string,
    _at: Date,
    decide: (standing: AccountSaid) => CorrectedAccount,
  ): Promise<AccountView | undefined> {
    const index = this.kept.findIndex(
      ({ account }) => account.id === accountId && account.establishment.id === actor.establishmentId,
    );
    const kept = this.kept[index];
    if (!kept) return undefined;
    const { displayName, roles, resourceId, rpps } = kept.account;
    const { changed, next } = decide({ displayName, roles, resourceId, rpps });
    if (changed.length === 0) return kept.account;
    this.requireOnce(actor, next, accountId, 'now.');
    const account = { ...kept.account, ...next, roles: [...next.roles] };
    this.kept[index] = { ...kept, account };
    const rights = changed.includes('roles') && { before: roles, roles: next.roles };
    this.trace(actor, 'account-corrected', { changed, ...rights });
    return account;
  }

  override async list(actor: Actor): Promise<readonly ManagedAccountView[]> {
    const ours = this.kept
      .map(({ account, oneTimeUntil, units }) => ({
        ...account,
        ...units,
        disabled: false,
        endsOn: null,
        passwordToChange: oneTimeUntil !== null,
        slowedUntil: null,
        hasSecondFactor: false,
      }))
      .filter(({ establishment }) => establishment.id === actor.establishmentId)
      .sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
    this.trace(actor, 'accounts-listed', { count: ours.length });
    return ours;
  }

  override async knowsProfessional({ establishmentId }: Actor, resourceId: string): Promise<boolean> {
    return this.professionals.get(resourceId) === establishmentId;
  }

  private requireOnce(actor: Actor, { rpps, resourceId }: AccountSaid, exceptId: string | null, prefix: string): void {
    const others = this.kept
      .map(({ account }) => account)
      .filter(({ id, establishment }) => id !== exceptId && establishment.id === actor.establishmentId);
    const ofNumber = others.find((other) => rpps !== null && other.rpps === rpps);
    if (ofNumber) throw new NumberTaken(ofNumber.displayName, prefix);
    const ofPerson = others.find((other) => resourceId !== null && other.resourceId === resourceId);
    if (ofPerson) throw new PersonTaken(ofPerson.displayName, prefix);
  }

  private trace({ establishmentId }: Actor, action: string, detail: TracedAct['detail']): void {
    this.traces.push({ establishmentId, action, detail });
  }
}

const rankOf = ({ displayName, login }: AccountView): string => `${displayName} ${login}`;
