import {
  anAccessHouse,
  at,
  cheapHasher,
  oldPassword,
  outcome,
  type AccessHouse,
  type Person,
} from '../testing/an-access-house';
import { ChangePassword } from './change-password.use-case';
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

const next = 'trois-chats-sur-un-toit';
const change = (
  who: Person,
  current: string,
  wanted: string,
  here: { token: string; deviceToken: string },
  minute = 1,
) =>
  new ChangePassword(house.database, cheapHasher).run(
    who.actor,
    { current, next: wanted },
    { sessionToken: here.token, deviceToken: here.deviceToken },
    at(minute),
  );

describe('one’s own password', () => {
  it('is changed with the present one; every other session ends, this one stays', async () => {
    const who = await house.person();
    const [here, there] = [
      await house.signIn(who.login, oldPassword, at(0)),
      await house.signIn(who.login, oldPassword, at(0)),
    ];
    await change(who, oldPassword, next, here);
    expect([await house.isOpen(here.token, at(1)), await house.isOpen(there.token, at(1))]).toEqual([true, false]);
    expect(await outcome(house.signIn(who.login, oldPassword, at(1)))).toBe('login-refused');
    expect(await house.signIn(who.login, next, at(1))).toMatchObject({ passwordToChange: false });
    expect(await house.trailOf(who.id)).toContainEqual(['password-changed', who.id, {}]);
  });

  it('is chosen in place of one that was given: from then on everything is open', async () => {
    const who = await house.person();
    const { password } = await new ResetPassword(house.database, cheapHasher).run(administrator.actor, who.id, at(0));
    const here = await house.signIn(who.login, password, at(0));
    expect((await house.sessions.resolve(here.token, at(0)))?.passwordToChange).toBe(true);
    await change(who, password, next, here);
    expect((await house.sessions.resolve(here.token, at(1)))?.passwordToChange).toBe(false);
    expect(await outcome(house.signIn(who.login, next, at(60 * 24 * 30)))).toBe('done');
  });

  it.each([
    ['the present one mistyped', 'pas-le-bon-du-tout', next, 'current', 'ce n’est pas votre mot de passe actuel'],
    ['the same again', oldPassword, oldPassword, 'next', 'c’est le mot de passe actuel'],
    ['one of the most used', oldPassword, 'Marseille2026!', 'next', 'il est parmi les premiers que l’on essaie'],
  ])('is not changed: %s', async (_what, current, wanted, path, message) => {
    const who = await house.person();
    const here = await house.signIn(who.login, oldPassword, at(0));
    await expect(change(who, current, wanted, here)).rejects.toMatchObject({
      code: 'input-invalid',
      errors: [{ path, message }],
    });
    expect(await outcome(house.signIn(who.login, oldPassword, at(2)))).toBe('done');
  });

  it('is not guessed on a screen that was left open', async () => {
    const who = await house.person();
    const here = await house.signIn(who.login, oldPassword, at(0));
    for (let i = 0; i < 5; i += 1) expect(await outcome(change(who, 'faux', next, here))).toBe('input-invalid');
    expect(await outcome(change(who, oldPassword, next, here))).toBe('sign-in-delayed');
    expect(await outcome(change(who, oldPassword, next, here, 2))).toBe('done');
  });
});
