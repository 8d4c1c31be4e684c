import { anAccessHouse, at, cheapHasher, oldPassword, outcome, type AccessHouse } from '../testing/an-access-house';
import { OwnPassword } from '../password/own-password';
import { EnrolSecondFactor } from './enrol.use-case';
import { GiveCode } from './give-code.use-case';
import { beginSecondFactor } from './second-factor.statements';
import { base32, timeCode } from './time-code';

let house: AccessHouse;
beforeAll(async () => {
  house = await anAccessHouse();
});
afterAll(async () => {
  await house.drop();
});
const enrol = (actor: Parameters<EnrolSecondFactor['run']>[0], password = oldPassword, minute = 0) =>
  new EnrolSecondFactor(house.database, new OwnPassword(house.database, cheapHasher)).run(actor, password, at(minute));

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
    await new GiveCode(house.database, () => at(0)).run(actor, token, timeCode(secret, at(0)), at(0));
    expect(await outcome(enrol(actor))).toBe('second-factor-kept');
    expect(base32(secret)).toHaveLength(32);
  });
});
