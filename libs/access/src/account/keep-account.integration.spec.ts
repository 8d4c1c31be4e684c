import { aSmallHouse } from '@diurne/database/testing';
import { anAccessHouse, at, oldPassword, outcome, type AccessHouse, type Person } from '../testing/an-access-house';
import { PostgresAccountBook } from './postgres-account-book';
import { KeepAccount } from './keep-account.use-case';

let house: AccessHouse;
let administrator: Person;
beforeAll(async () => {
  house = await anAccessHouse();
  administrator = await house.person(['administrator']);
});
afterAll(async () => {
  await house.drop();
});

const keep = () => new KeepAccount(house.database);
const listed = async (id: string, when: Date) =>
  (await new PostgresAccountBook(house.database).list(administrator.actor, when)).find((one) => one.id === id);

describe('keeping an account', () => {
  it('closes it at once with its sessions, opens it again without them, and is traced', async () => {
    const { id, login } = await house.person();
    const [here, there] = [
      await house.signIn(login, oldPassword, at(0)),
      await house.signIn(login, oldPassword, at(0)),
    ];
    await keep().disable(administrator.actor, id, at(1));
    expect([await house.isOpen(here.token, at(1)), await house.isOpen(there.token, at(1))]).toEqual([false, false]);
    expect(await outcome(house.signIn(login, oldPassword, at(1)))).toBe('login-refused');
    expect((await listed(id, at(1)))?.disabled).toBe(true);
    await keep().enable(administrator.actor, id, at(2));
    expect(await house.isOpen(here.token, at(2))).toBe(false);
    expect(await outcome(house.signIn(login, oldPassword, at(2)))).toBe('done');
    expect((await house.trailOf(id)).filter(([action]) => String(action).startsWith('account-'))).toEqual([
      ['account-disabled', administrator.id, {}],
      ['account-enabled', administrator.id, {}],
    ]);
  });

  it('lets somebody work until the end of their last day by the clock of the house, and no longer', async () => {
    const { id, login } = await house.person();
    await keep().endOn(administrator.actor, id, '2026-11-23', at(0));
    const { token } = await house.signIn(login, oldPassword, new Date('2026-11-23T22:30:00Z'));
    const [before, after] = [new Date('2026-11-23T22:59:59Z'), new Date('2026-11-23T23:00:00Z')];
    expect([await house.isOpen(token, before), await house.isOpen(token, after)]).toEqual([true, false]);
    expect(await outcome(house.signIn(login, oldPassword, after))).toBe('login-refused');
    expect((await listed(id, after))?.endsOn).toBe('2026-11-23');
    await keep().endOn(administrator.actor, id, null, after);
    expect(await outcome(house.signIn(login, oldPassword, after, { address: '192.0.2.2' }))).toBe('done');
    expect((await house.trailOf(id)).filter(([action]) => action === 'account-end-said')).toEqual([
      ['account-end-said', administrator.id, { on: '2026-11-23' }],
      ['account-end-said', administrator.id, { on: null }],
    ]);
  });

  it('lets in who mistyped too often, wherever from, and shows until when they would wait', async () => {
    const { id, login } = await house.person();
    for (let i = 0; i < 6; i += 1) await outcome(house.signIn(login, 'faux', at(0, i), { address: '192.0.2.3' }));
    const waiting = at(0, 5);
    expect(await outcome(house.signIn(login, oldPassword, waiting, { address: '192.0.2.3' }))).toBe('sign-in-delayed');
    expect((await listed(id, waiting))?.slowedUntil).toBe(at(0, 6).toISOString());
    await keep().unlock(administrator.actor, id, waiting);
    expect((await listed(id, waiting))?.slowedUntil).toBeNull();
    expect(await outcome(house.signIn(login, oldPassword, waiting, { address: '192.0.2.3' }))).toBe('done');
    expect((await house.trailOf(id)).map(([action]) => action)).toContain('account-unlocked');
  });

  it('is never of oneself, nor of a neighbour’s account', async () => {
    const neighbour = await aSmallHouse(house.database, 'CH Voisin');
    const theirs = { ...neighbour.actor, accountId: administrator.id };
    const { id } = await house.person();
    expect(await outcome(keep().disable(administrator.actor, administrator.id, at(0)))).toBe('own-account');
    expect(await outcome(keep().endOn(administrator.actor, administrator.id, '2026-11-30', at(0)))).toBe('own-account');
    for (const act of [
      keep().disable(theirs, id, at(0)),
      keep().enable(theirs, id, at(0)),
      keep().endOn(theirs, id, '2020-01-01', at(0)),
      keep().unlock(theirs, id, at(0)),
    ])
      expect(await outcome(act)).toBe('not-found');
    expect(await listed(id, at(0))).toMatchObject({ disabled: false, endsOn: null });
  });
});
