import { anAccessHouse, at, oldPassword, outcome, type AccessHouse, type Person } from '../testing/an-access-house';
import { KeepAccount } from '../account/keep-account.use-case';
import { SealingKey } from '@diurne/database';
import { GiveCode } from './give-code.use-case';
import { KeptSecrets } from './kept-secrets';
import { beginSecondFactor } from './second-factor.statements';
import { SecondFactors } from './second-factors';
import { timeCode } from './time-code';

const secret = Buffer.from('12345678901234567890');
/** The world's clock stands elsewhere than the product's. */
const world = (seconds: number) => new Date(Date.parse('2030-01-01T00:00:00Z') + seconds * 1000);
const secrets = new KeptSecrets(new SealingKey(Buffer.from('key outside the database'.repeat(2))));
let house: AccessHouse;
let administrator: Person;
beforeAll(async () => {
  house = await anAccessHouse();
  administrator = await house.person(['administrator']);
});
afterAll(async () => {
  await house.drop();
});
async function linked(roles = ['physician']) {
  const person = await house.person(roles);
  const { actor } = person;
  await house.database.transact(actor, (tx) =>
    tx.run(beginSecondFactor, [actor.establishmentId, actor.accountId, secret]),
  );
  const { token, secondFactorDue } = await house.signIn(person.login, oldPassword, at(0));
  const give = (code: string, seconds: number, when = at(0)) =>
    outcome(new GiveCode(house.database, () => world(seconds), secrets).run(actor, token, code, when));
  const recent = async (when: Date) => {
    const signedIn = await house.sessions.resolve(token, when);
    return outcome(new SecondFactors(house.database).requireRecent(actor, signedIn?.secondFactorAt ?? null, when));
  };
  return { ...person, token, secondFactorDue, give, recent };
}

describe('a code of the second factor', () => {
  it('is taken by the world’s clock, once, and is good for the minutes that the establishment says', async () => {
    const { id, give, recent } = await linked();
    expect(await recent(at(0))).toBe('second-factor-missing');
    expect(await give(timeCode(secret, at(0)), 0)).toBe('input-invalid');
    expect(await give(timeCode(secret, world(0)), 0)).toBe('done');
    expect(await give(timeCode(secret, world(0)), 10)).toBe('input-invalid');
    expect([await recent(at(59, 59)), await recent(at(60))]).toEqual(['done', 'second-factor-asked']);
    expect((await house.trailOf(id)).map(([action]) => action)).toEqual(['signed-in', 'second-factor-confirmed']);
    expect(await give(timeCode(secret, world(40)), 40, at(50))).toBe('done');
    expect((await house.trailOf(id)).at(-1)?.[0]).toBe('second-factor-given');
    await new SecondFactors(house.database).setRule(administrator.actor, { roles: [], minutes: 15 }, at(50));
    expect([await recent(at(64, 59)), await recent(at(65))]).toEqual(['done', 'second-factor-asked']);
  });

  it('encloses a secret that was kept before there was a key, at the first code that is right', async () => {
    const { id, give } = await linked();
    const length = async () => (await house.keptSecretOf(id)).length;
    await give('000000', 0);
    expect(await length()).toBe(20);
    await give(timeCode(secret, world(0)), 0);
    expect(await length()).toBe(48);
    expect(await give(timeCode(secret, world(40)), 40, at(50))).toBe('done');
  });

  it('is not guessed', async () => {
    const { give } = await linked();
    const right = timeCode(secret, world(0));
    const wrong = right === '000000' ? '000001' : '000000';
    for (let i = 0; i < 5; i += 1) expect(await give(wrong, 0)).toBe('input-invalid');
    expect(await give(right, 0)).toBe('sign-in-delayed');
    expect(await give(right, 0, at(1))).toBe('done');
  });

  it('steps up the session it was given in, and no other one', async () => {
    const { login, give, token } = await linked();
    const other = await house.signIn(login, oldPassword, at(0));
    await give(timeCode(secret, world(0)), 0);
    const givenAt = async (one: string) => (await house.sessions.resolve(one, at(1)))?.secondFactorAt;
    expect([await givenAt(token), await givenAt(other.token)]).toEqual([at(0), null]);
  });

  it('is asked at the door of the roles that the establishment names, traced', async () => {
    const rule = { roles: ['dim', 'dim'], minutes: 30 } as const;
    await new SecondFactors(house.database).setRule(administrator.actor, rule, at(90));
    expect(await new SecondFactors(house.database).rule(administrator.actor)).toEqual({ roles: ['dim'], minutes: 30 });
    expect(await house.trailOf(administrator.actor.establishmentId)).toContainEqual([
      'second-factor-rule-set',
      administrator.id,
      { roles: ['dim'], minutes: 30 },
    ]);
    const [dim, nurse] = [await linked(['dim', 'physician']), await linked(['wardNurse'])];
    expect([dim.secondFactorDue, nurse.secondFactorDue]).toEqual([true, false]);
    const due = async () => (await house.sessions.resolve(dim.token, at(1)))?.secondFactorDue;
    expect(await due()).toBe(true);
    await dim.give(timeCode(secret, world(0)), 0);
    expect(await due()).toBe(false);
  });

  it('is that of another authenticator once the administrator has unlinked the lost one', async () => {
    const { id, give, token, recent } = await linked();
    await give(timeCode(secret, world(0)), 0);
    await new KeepAccount(house.database).resetSecondFactor(administrator.actor, id, at(1));
    expect(await house.isOpen(token, at(1))).toBe(false);
    expect(await recent(at(1))).toBe('second-factor-missing');
    expect(await give(timeCode(secret, world(60)), 60)).toBe('second-factor-missing');
    expect(await house.trailOf(id)).toContainEqual(['second-factor-reset', administrator.id, {}]);
    const own = new KeepAccount(house.database).resetSecondFactor(administrator.actor, administrator.id, at(1));
    expect(await outcome(own)).toBe('own-account');
  });
});
