import type { AccountView } from '@diurne/contracts';
import type { Actor } from '@diurne/database';
import type { AccountBook, AccountToOpen } from '../account/account-book';
import type { TracedAct } from './in-memory-account-book';

/** A book over two establishments without accounts. */
export interface AccountsToTry {
  readonly accounts: AccountBook;
  readonly actor: Actor;
  readonly neighbour: Actor;
  readonly establishment: AccountView['establishment'];
  /** Unlike any other login of the server. */
  login(name: string): string;
  professional(of: Actor): Promise<string>;
  trail(of: Actor): Promise<readonly TracedAct[]>;
}

const at = new Date('2026-11-22T08:30:00Z');

/** What every book of accounts promises. */
export function describeAccountBook(name: string, make: () => Promise<AccountsToTry>): void {
  describe(`the book of accounts ${name}`, () => {
    let house: AccountsToTry;
    beforeEach(async () => {
      house = await make();
    });
    const asked = (login: string, more: Partial<AccountToOpen> = {}): AccountToOpen => ({
      login: house.login(login),
      displayName: 'ESSAI Camille',
      passwordHash: 'hash',
      oneTimeUntil: null,
      roles: ['coordinator'],
      resourceId: null,
      rpps: null,
      ...more,
    });
    const open = (account: AccountToOpen, as = house.actor) => house.accounts.open(as, account, at);

    it('gives back what was opened, without its password, and traces it with its roles', async () => {
      const resourceId = await house.professional(house.actor);
      const account = asked('dr.essai', { roles: ['physician', 'dim'], resourceId, rpps: '10003456786' });
      const opened = await open(account);
      const { passwordHash: _hash, oneTimeUntil: _until, ...said } = account;
      expect(opened).toEqual({ ...said, id: opened?.id, establishment: house.establishment });
      expect(await house.trail(house.actor)).toEqual([
        { action: 'account-opened', detail: { roles: ['physician', 'dim'] } },
      ]);
    });

    it('lists the accounts of the establishment alone, by name and login, and traces how many', async () => {
      const second = await open(asked('b'));
      const first = await open(asked('a'));
      const before = await open(asked('c', { displayName: 'ESSAI Brune' }));
      await open(asked('d'), house.neighbour);
      expect(await house.accounts.list(house.actor, at)).toMatchObject([before, first, second]);
      expect((await house.trail(house.actor)).at(-1)).toEqual({ action: 'accounts-listed', detail: { count: 3 } });
    });

    it('says of whom the password is still the one that was given', async () => {
      await open(asked('a'));
      await open(asked('b', { oneTimeUntil: new Date('2026-12-01T00:00:00Z') }));
      const listed = await house.accounts.list(house.actor, at);
      expect(listed.map((one) => [one.passwordToChange, one.disabled, one.endsOn, one.slowedUntil])).toEqual([
        [false, false, null, null],
        [true, false, null, null],
      ]);
    });

    it('gives a login once on the server, of two at the same moment too, and writes nothing of the other', async () => {
      const both = await Promise.all([open(asked('a')), open(asked('a'))]);
      expect(both.filter((one) => one === null)).toHaveLength(1);
      expect(await open(asked('a'), house.neighbour)).toBeNull();
      expect(await house.trail(house.neighbour)).toEqual([]);
      expect(await house.accounts.list(house.actor, at)).toMatchObject(both.filter((one) => one !== null));
      expect((await house.trail(house.actor)).map(({ action }) => action)).toEqual([
        'account-opened',
        'accounts-listed',
      ]);
    });

    it('corrects what is said of a person, traced by what changed, and nothing of a neighbour', async () => {
      const opened = await open(asked('a'));
      const id = opened?.id ?? '';
      const next = {
        displayName: 'ESSAI Camille-Lou',
        roles: ['physician'] as const,
        resourceId: null,
        rpps: '10003456786',
      };
      const correct = (as: Actor, changed: readonly (keyof typeof next)[]) =>
        house.accounts.correct(as, id, at, (standing) => {
          expect(standing).toMatchObject({ displayName: 'ESSAI Camille', roles: ['coordinator'], rpps: null });
          return { changed, next };
        });
      expect(await correct(house.neighbour, ['rpps'])).toBeUndefined();
      expect(await correct(house.actor, ['displayName', 'roles', 'rpps'])).toEqual({ ...opened, ...next });
      expect(await house.accounts.list(house.actor, at)).toMatchObject([{ ...opened, ...next }]);
      const detail = { changed: ['displayName', 'roles', 'rpps'], before: ['coordinator'], roles: ['physician'] };
      expect(await house.trail(house.actor)).toContainEqual({ action: 'account-corrected', detail });
    });

    it('gives a number and a professional of the day to one account each, of two at once too, and says whose they are', async () => {
      const resourceId = await house.professional(house.actor);
      const both = await Promise.allSettled([
        open(asked('a', { rpps: '10003456786', displayName: 'ESSAI Anne' })),
        open(asked('b', { rpps: '10003456786', displayName: 'ESSAI Anne' })),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await open(asked('c', { resourceId }));
      await expect(open(asked('d', { rpps: '10003456786' }))).rejects.toMatchObject({
        code: 'name-taken',
        errors: [{ path: 'rpps', message: 'déjà porté par ESSAI Anne' }],
      });
      await expect(open(asked('e', { resourceId }))).rejects.toMatchObject({ errors: [{ path: 'resourceId' }] });
      const other = await open(asked('f'));
      const take = house.accounts.correct(house.actor, other?.id ?? '', at, (standing) => ({
        changed: ['resourceId'],
        next: { ...standing, resourceId },
      }));
      await expect(take).rejects.toMatchObject({ code: 'name-taken', errors: [{ path: 'now.resourceId' }] });
      expect(await open(asked('g', { rpps: '10003456786' }), house.neighbour)).not.toBeNull();
    });

    it('knows the professionals of the establishment, and nobody of a neighbour', async () => {
      const ours = await house.professional(house.actor);
      const theirs = await house.professional(house.neighbour);
      const knows = (id: string) => house.accounts.knowsProfessional(house.actor, id);
      expect([await knows(ours), await knows(theirs)]).toEqual([true, false]);
    });
  });
}
