import {
  anAccessHouse,
  at,
  cheapHasher,
  oldPassword,
  outcome,
  type AccessHouse,
  type Person,
} from '../testing/an-access-house';
import { ResetPassword } from './reset-password.use-case';

let house: AccessHouse;
let administrator: Person;
beforeAll(async () => {
  house = await anAccessHouse();
  administrator = await house.person(['administrator']);
});
afterAll(async () => {
  await house.drop();
});

const reset = (id: string, minute: number) =>
  new ResetPassword(house.database, cheapHasher).run(administrator.actor, id, at(minute));

describe('a password that the administrator gives', () => {
  it('is another one each time, easily read, and opens the door to choosing another for three days', async () => {
    const { id, login } = await house.person();
    const [first, second] = [await reset(id, 0), await reset(id, 1)];
    expect(
      [first.password, second.password].every((one) => /^([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}$/.test(one)),
    ).toBe(true);
    expect(first.password).not.toBe(second.password);
    expect(second.until).toEqual(at(3 * 24 * 60 + 1));
    expect(await outcome(house.signIn(login, first.password, at(2)))).toBe('login-refused');
    expect(await house.signIn(login, second.password, at(2))).toMatchObject({ passwordToChange: true });
    expect(await outcome(house.signIn(login, second.password, second.until))).toBe('login-refused');
  });

  it('ends what was open with the old one, forgets its devices and its failures, and is traced without it', async () => {
    const { id, login } = await house.person();
    const before = await house.signIn(login, oldPassword, at(0));
    for (let i = 0; i < 6; i += 1)
      await outcome(house.signIn(login, 'faux', at(0), { deviceToken: before.deviceToken, address: '192.0.2.9' }));
    const { password } = await reset(id, 0);
    expect(await house.isOpen(before.token, at(0))).toBe(false);
    expect(await outcome(house.signIn(login, oldPassword, at(0)))).toBe('login-refused');
    for (let i = 0; i < 5; i += 1) await outcome(house.signIn(login, 'faux', at(0), { address: '192.0.2.8' }));
    const known = { deviceToken: before.deviceToken, address: '192.0.2.8' };
    expect(await outcome(house.signIn(login, password, at(0), known))).toBe('sign-in-delayed');
    expect(await outcome(house.signIn(login, password, at(0), { address: '192.0.2.9' }))).toBe('done');
    expect(await house.trailOf(id)).toContainEqual(['password-reset', administrator.id, {}]);
    expect(JSON.stringify(await house.trailOf(id))).not.toContain(password);
  });

  it('is not for oneself', async () => {
    expect(await outcome(reset(administrator.id, 0))).toBe('own-account');
  });
});
