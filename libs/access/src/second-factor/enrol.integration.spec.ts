import { anAccessHouse, at, cheapHasher, oldPassword, outcome, type AccessHouse } from '../testing/an-access-house';
import { OwnPassword } from '../password/own-password';
import { EnrolSecondFactor } from './enrol.use-case';
import { SealingKey } from '@diurne/database';
import { GiveCode } from './give-code.use-case';
import { KeptSecrets } from './kept-secrets';
import { beginSecondFactor } from './second-factor.statements';
import { base32, timeCode } from './time-code';

const secrets = new KeptSecrets(new SealingKey(Buffer.from('key outside the database'.repeat(2))));
let house: AccessHouse;
beforeAll(async () => {
  house = await anAccessHouse();
});
afterAll(async () => {
  await house.drop();
});
const enrol = (actor: Parameters<EnrolSecondFactor['run']>[0], password = oldPassword, minute = 0) =>
  new EnrolSecondFactor(house.database, new OwnPassword(house.database, cheapHasher), secrets).run(
    actor,
    password,
    at(minute),
  );

describe('linking an authenticator', () => {
  it('gives another key each time until a code has come from it, and is traced without it', async () => {
    const { id, login, actor } = await house.person(['physician']);
    const [first, second] = [await enrol(actor), await enrol(actor)];
    expect(first.key).toMatch(/^[A-Z2-7]{32}$/);
    expect(second.key).not.toBe(first.key);
    expect(second.address).toBe(`otpauth://totp/Diurne%3A${login}?secret=${second.key}&issuer=Diurne`);
    expect(await house.trailOf(id)).toEqual([
      ['second-factor-begun', id, {}],
      ['second-factor-begun', id, {}],
    ]);
  });

  it('is for who knows the password, however open the screen', async () => {
    const { actor } = await house.person(['physician']);
    for (let i = 0; i < 5; i += 1) expect(await outcome(enrol(actor, 'faux'))).toBe('input-invalid');
    expect(await outcome(enrol(actor))).toBe('sign-in-delayed');
    expect(await outcome(enrol(actor, oldPassword, 1))).toBe('done');
  });

  it('is over once a code has come from it', async () => {
    const { actor, login } = await house.person(['physician']);
    const { token } = await house.signIn(login, oldPassword, at(0));
    const secret = Buffer.from('12345678901234567890');
    await house.database.transact(actor, (tx) =>
      tx.run(beginSecondFactor, [actor.establishmentId, actor.accountId, secret]),
    );
    await new GiveCode(house.database, () => at(0), secrets).run(actor, token, timeCode(secret, at(0)), at(0));
    expect(await outcome(enrol(actor))).toBe('second-factor-kept');
    expect(base32(secret)).toHaveLength(32);
  });

  it('keeps the key enclosed: who reads the table makes no codes of it', async () => {
    const { id, actor, login } = await house.person(['physician']);
    const { key } = await enrol(actor);
    const kept = await house.keptSecretOf(id);
    expect(kept).toHaveLength(48);
    const { secret } = secrets.read(id, kept);
    expect(base32(secret)).toBe(key);
    expect(kept.includes(secret)).toBe(false);
    const { token } = await house.signIn(login, oldPassword, at(0));
    const give = (kept: KeptSecrets) =>
      outcome(new GiveCode(house.database, () => at(0), kept).run(actor, token, timeCode(secret, at(0)), at(0)));
    expect(await give(new KeptSecrets(null))).toBe('second-factor-unreadable');
    expect(await give(new KeptSecrets(new SealingKey(Buffer.from('another key'))))).toBe('second-factor-unreadable');
    expect(await give(secrets)).toBe('done');
  });
});
