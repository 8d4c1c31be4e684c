import type { AccountView } from '@diurne/contracts';
import { InMemoryAccountBook } from '../testing/in-memory-account-book';
import type { AccountSaid } from './account-book';
import { CorrectAccount } from './correct-account.use-case';

const administrator = { establishmentId: 'a', accountId: '00000000-0000-4000-8000-000000000002' };
const at = new Date('2026-11-22T08:30:00Z');
const said: AccountSaid = {
  displayName: 'ESSAI Camile',
  roles: ['wardNurse', 'physician'],
  resourceId: null,
  rpps: '10003456786',
};
let accounts: InMemoryAccountBook;
let opened: AccountView | null;
const correct = (now: Partial<AccountSaid>, seen: Partial<AccountSaid> = {}, id = opened?.id ?? '') =>
  new CorrectAccount(accounts).run(administrator, id, { seen: { ...said, ...seen }, now: { ...said, ...now } }, at);
beforeEach(async () => {
  accounts = new InMemoryAccountBook([{ id: 'a', name: 'CH d’Essai', timeZone: 'Europe/Paris' }]);
  const secret = { passwordHash: 'hash', oneTimeUntil: null };
  opened = await accounts.open(administrator, { login: 'c', ...secret, ...said });
  await accounts.open(administrator, { login: 'own', ...secret, ...said, roles: ['administrator'], rpps: null });
});

describe('correcting an account', () => {
  it('writes what changed, each role once, in whatever order', async () => {
    expect(await correct({ displayName: 'ESSAI Camille', roles: ['physician', 'wardNurse', 'physician'] })).toEqual({
      ...opened,
      displayName: 'ESSAI Camille',
    });
    expect(accounts.trail(administrator).at(-1)?.detail).toEqual({ changed: ['displayName'] });
  });

  it('loses nothing of another administrator who corrected something else, and replaces nothing unread', async () => {
    await correct({ displayName: 'ESSAI Camille' });
    expect(await correct({ roles: ['physician'] })).toMatchObject({
      displayName: 'ESSAI Camille',
      roles: ['physician'],
    });
    await expect(correct({ displayName: 'ESSAI Kamille' })).rejects.toMatchObject({
      code: 'record-changed-since',
      errors: [{ path: 'now.displayName' }],
    });
  });

  it.each<[string, Partial<AccountSaid>, string, string]>([
    ['a physician without a number', { rpps: null }, 'input-invalid', 'now.rpps'],
    ['a number with a wrong key', { rpps: '10003456780' }, 'input-invalid', 'now.rpps'],
    ['a professional whom nobody knows', { resourceId: 'nobody' }, 'reference-unknown', 'now.resourceId'],
  ])('is refused with %s, and nothing is written', async (_what, now, code, path) => {
    await expect(correct(now)).rejects.toMatchObject({ code, errors: [{ path }] });
    expect(accounts.kept[0]?.account).toEqual(opened);
  });

  it('takes no role from oneself and gives none, so that nobody locks the house', async () => {
    const own = { roles: ['administrator'] as const, rpps: null };
    const more = { ...own, roles: ['administrator', 'dim'] as const };
    await expect(correct(more, own, administrator.accountId)).rejects.toMatchObject({ code: 'own-account' });
    const named = { ...own, displayName: 'ESSAI Moi' };
    expect(await correct(named, own, administrator.accountId)).toMatchObject({ displayName: 'ESSAI Moi' });
  });

  it('is refused of an account that is not there', async () => {
    await expect(correct({ displayName: 'ESSAI Z' }, {}, 'nobody')).rejects.toMatchObject({ code: 'not-found' });
  });
});
