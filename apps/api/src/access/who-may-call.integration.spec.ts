import { randomUUID } from 'node:crypto';
import { roles, type Endpoint, type Role } from '@diurne/contracts';
import { aSmallHouse } from '@diurne/database/testing';
import { endpoints } from '../http/served-contracts';
import { runApi, type Caller, type RunningApi } from '../testing/running-api';

let api: RunningApi;
const callers = new Map<Role | 'nobody', Caller>();
beforeAll(async () => {
  api = await runApi();
  const { id } = await aSmallHouse(api.database);
  callers.set('nobody', api.anonymous);
  for (const role of roles) callers.set(role, await api.as(id.establishment, [role]));
});
afterAll(async () => {
  await api.close();
});

/** Shapes are right as far as addresses go; bodies are empty, so that who may call is judged, then the body. */
const paramsOf = (contract: Endpoint) =>
  Object.fromEntries(
    [...contract.path.matchAll(/:(\w+)/g)].map(([, name = '']) => [
      name,
      /^(on|monday)$/.test(name) ? '2026-11-23' : randomUUID(),
    ]),
  );
const served = Object.entries(endpoints).filter(([name]) => name !== 'signOut');

describe.each(served)('%s', (_name, contract) => {
  it.each(['nobody', ...roles] as const)('answers %s as its contract says', async (who) => {
    const { status, problem } = await callers.get(who)!(contract, {
      params: paramsOf(contract),
      ...(contract.method === 'GET' ? {} : { body: {} }),
    });
    const allowed =
      contract.roles === 'public' ||
      (who !== 'nobody' && (contract.roles === 'signed-in' || contract.roles.includes(who)));
    if (who === 'nobody' && contract.roles !== 'public') expect([status, problem.code]).toEqual([401, 'signed-out']);
    else if (!allowed) expect([status, problem.code]).toEqual([403, 'role-insufficient']);
    else {
      expect([401, 403, 500]).not.toContain(status);
      expect(problem?.code).not.toBe('unexpected');
    }
  });
});

it('leaves public only health and signing in', () => {
  expect(
    Object.entries(endpoints)
      .filter(([, { roles: who }]) => who === 'public')
      .map(([name]) => name)
      .sort(),
  ).toEqual(['healthLive', 'healthReady', 'signIn']);
});
