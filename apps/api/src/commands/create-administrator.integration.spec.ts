import { listAccounts, signIn } from '@diurne/contracts';
import { PasswordHasher } from '@diurne/access';
import { queryFreely } from '@diurne/database/testing';
import { runApi, type RunningApi } from '../testing/running-api';
import { openAdministrator, type AskedAdministrator } from './open-administrator';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(async () => {
  await api.close();
});

const at = new Date('2026-11-22T10:00:00Z');
const asked: AskedAdministrator = {
  login: ' Chef.Informatique ',
  displayName: 'ESSAI Chef',
  password: 'cinq-lampes-sous-la-pluie',
  establishment: 'CH d’Essai',
  finess: '750000002',
  timeZone: 'Indian/Reunion',
};
const open = (change: Partial<AskedAdministrator> = {}) =>
  openAdministrator(
    api.database,
    new PasswordHasher({ memoryCost: 1024, timeCost: 1, parallelism: 1 }),
    { ...asked, ...change },
    at,
  );
const count = async (table: string) =>
  Number((await queryFreely<{ n: string }>(api.database, `SELECT count(*) AS n FROM ${table}`))[0]?.n);

/** In this order: the refusals leave an empty database for the opening. */
describe('create-administrator', () => {
  it.each<[string, Partial<AskedAdministrator>, RegExp]>([
    ['a weak password', { password: 'motdepasse12' }, /Mot de passe trop faible/],
    ['a short one', { password: 'onze-lettre' }, /au moins 12 caractères/],
    ['one that holds the login', { password: 'chef.informatique!' }, /contient l’identifiant/],
    ['no establishment to choose from', { establishment: undefined }, /--establishment NOM et --finess/],
    ['a FINESS number with a wrong key', { finess: '750000001' }, /FINESS/],
    ['an unknown time zone', { timeZone: 'Europe/Pariss' }, /Fuseau horaire inconnu/],
  ])('refuses %s and writes nothing', async (_what, change, sentence) => {
    await expect(open(change)).rejects.toThrow(sentence);
    expect([await count('establishment'), await count('account')]).toEqual([0, 0]);
  });
  it('opens an empty establishment with its first account, which can sign in and open the others', async () => {
    expect(await open()).toEqual({ establishmentName: 'CH d’Essai', opened: true });
    const { status, body, response } = await api.anonymous(signIn, {
      body: { login: 'chef.informatique', password: asked.password },
    });
    expect([status, body.roles, body.establishment.timeZone]).toEqual([200, ['administrator'], 'Indian/Reunion']);
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await api.anonymous(listAccounts, { headers: { cookie } })).body).toHaveLength(1);
  });
  it('adds another to the establishment that stands', async () => {
    expect(await open({ login: 'second', establishment: undefined, finess: undefined })).toEqual({
      establishmentName: 'CH d’Essai',
      opened: false,
    });
    expect([await count('establishment'), await count('account')]).toEqual([1, 2]);
  });
  it('refuses a login that is taken', async () => {
    await expect(open({ login: 'CHEF.informatique' })).rejects.toThrow(/déjà pris/);
    expect(await count('account')).toBe(2);
  });
});
