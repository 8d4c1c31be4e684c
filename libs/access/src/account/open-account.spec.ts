import { PasswordHasher } from '../password/password-hasher';
import { InMemoryAccountBook } from '../testing/in-memory-account-book';
import { ListAccounts } from './list-accounts.use-case';
import { OpenAccount, type NewAccount } from './open-account.use-case';

const establishment = { id: 'a', name: 'CH d’Essai', timeZone: 'Europe/Paris' };
const administrator = { establishmentId: 'a', accountId: 's' };
const at = new Date('2026-11-22T08:30:00Z');
const asked: NewAccount = {
  login: ' Dr.Nouvelle ',
  displayName: 'ESSAI Nouvelle',
  password: 'cinq-lampes-sous-la-pluie',
  roles: ['physician', 'dim', 'physician'],
  oneTimeUntil: null,
  resourceId: null,
  rpps: '10003456786',
};
const passwords = new PasswordHasher({ memoryCost: 1024, timeCost: 1, parallelism: 1 });
let accounts: InMemoryAccountBook;
const open = (more: Partial<NewAccount> = {}) =>
  new OpenAccount(accounts, passwords).run(administrator, { ...asked, ...more }, at);
beforeEach(() => {
  accounts = new InMemoryAccountBook([establishment]);
});

describe('opening an account', () => {
  it('gives a login in lower case, each role once, and keeps the password as a hash that it matches', async () => {
    const account = await open();
    expect(account).toEqual({
      id: account.id,
      login: 'dr.nouvelle',
      displayName: 'ESSAI Nouvelle',
      roles: ['physician', 'dim'],
      resourceId: null,
      rpps: '10003456786',
      establishment,
    });
    expect(await passwords.matches(asked.password, accounts.kept[0]?.passwordHash)).toBe(true);
    expect(await new ListAccounts(accounts).run(administrator, at)).toMatchObject([account]);
  });

  it('may be of a professional of the establishment', async () => {
    accounts.addProfessional(administrator, 'physician');
    expect(await open({ resourceId: 'physician' })).toMatchObject({ resourceId: 'physician' });
  });

  it.each<[string, Partial<NewAccount>, string, string]>([
    ['a weak password', { password: 'Password1234' }, 'input-invalid', 'password'],
    ['a password that holds the login', { password: 'Dr.Nouvelle-2026' }, 'input-invalid', 'password'],
    ['a number with a wrong key', { rpps: '10003456780' }, 'input-invalid', 'rpps'],
    ['a physician without a number', { rpps: null }, 'input-invalid', 'rpps'],
    ['a professional whom nobody knows', { resourceId: 'nobody' }, 'reference-unknown', 'resourceId'],
  ])('is refused with %s, and nothing is written', async (_what, more, code, path) => {
    await expect(open(more)).rejects.toMatchObject({ code, errors: [{ path }] });
    expect(accounts.kept).toEqual([]);
  });

  it('is refused with a login that someone has, however it is typed', async () => {
    await open();
    await expect(open({ login: 'DR.nouvelle' })).rejects.toMatchObject({
      code: 'name-taken',
      message: 'Cet identifiant est déjà pris. Choisissez-en un autre.',
    });
  });
});
