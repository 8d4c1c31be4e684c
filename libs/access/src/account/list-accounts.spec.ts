import { InMemoryAccountBook } from '../testing/in-memory-account-book';
import { ListAccounts } from './list-accounts.use-case';

const at = new Date('2026-11-22T08:30:00Z');
const actor = { establishmentId: 'a', accountId: 's' };
const establishment = (id: string) => ({ id, name: 'CH d’Essai', timeZone: 'Europe/Paris' });
const someone = (login: string, displayName: string) => ({
  login,
  displayName,
  roles: ['dim' as const],
  oneTimeUntil: null,
  resourceId: null,
  rpps: null,
  passwordHash: 'x',
});

it('lists the accounts of the establishment by name, without a hash, and traces how many were seen', async () => {
  const accounts = new InMemoryAccountBook([establishment('a'), establishment('b')]);
  await accounts.open(actor, someone('zoe', 'ESSAI Zoé'));
  await accounts.open(actor, someone('ama', 'ESSAI Ama'));
  await accounts.open({ ...actor, establishmentId: 'b' }, someone('voisin', 'AUTRE Voisin'));
  const listed = await new ListAccounts(accounts).run(actor, at);
  expect(listed.map(({ login }) => login)).toEqual(['ama', 'zoe']);
  expect(listed.filter((account) => 'passwordHash' in account)).toEqual([]);
  expect(accounts.trail(actor).at(-1)).toEqual({ action: 'accounts-listed', detail: { count: 2 } });
});
