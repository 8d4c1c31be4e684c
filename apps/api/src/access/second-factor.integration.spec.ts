import { randomUUID } from 'node:crypto';
import { timeCode } from '@diurne/access';
import {
  enrolSecondFactor,
  giveCode,
  listUnits,
  resetSecondFactor,
  setSecondFactorRule,
  signIn,
  signReport,
  whoami,
} from '@diurne/contracts';
import { aSmallHouse } from '@diurne/database/testing';
import { runApi, testPassword, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
beforeAll(async () => {
  api = await runApi();
  house = await aSmallHouse(api.database);
});
afterAll(async () => {
  await api.close();
});

const secretOf = (key: string): Buffer => {
  const bits = [...key]
    .map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
};
const physician = () => api.as(house.id.establishment, ['physician'], { hasGivenCode: false });
/** Refused for its empty body alone: the second factor was enough. */
const sign = async (as: Awaited<ReturnType<typeof physician>>) =>
  (await as(signReport, { params: { id: randomUUID() }, body: {} })).problem.code;

describe('signing', () => {
  it('waits for a code, first for an authenticator that gives it', async () => {
    const as = await physician();
    expect(await sign(as)).toBe('second-factor-missing');
    const key = (await as(enrolSecondFactor, { body: { password: testPassword } })).body.key;
    expect(await sign(as)).toBe('second-factor-missing');
    const refused = await as(giveCode, { body: { code: 'abcdef' } });
    expect(refused.problem.errors?.map(({ path }) => path)).toEqual(['body.code']);
    expect((await as(giveCode, { body: { code: timeCode(secretOf(key), new Date()) } })).status).toBe(204);
    expect(await sign(as)).toBe('input-invalid');
    const again = await api.anonymous(signIn, { body: { login: as.login, password: testPassword } });
    const cookie = again.response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const elsewhere = await api.anonymous(signReport, { params: { id: randomUUID() }, body: {}, headers: { cookie } });
    expect([elsewhere.status, elsewhere.problem.code]).toEqual([403, 'second-factor-asked']);
  });

  it('is no matter of the second factor for who may not sign at all', async () => {
    const nurse = await api.as(house.id.establishment, ['wardNurse'], { hasGivenCode: false });
    const { problem } = await nurse(signReport, { params: { id: randomUUID() }, body: {} });
    expect(problem.code).toBe('role-insufficient');
  });
});

it('opens nothing to a role that the establishment names, until the code is given', async () => {
  const administrator = await api.as(house.id.establishment, ['administrator']);
  const dim = await api.as(house.id.establishment, ['dim'], { hasGivenCode: false });
  await administrator(setSecondFactorRule, { body: { roles: ['dim'], minutes: 60 } });
  const entered = await api.anonymous(signIn, { body: { login: dim.login, password: testPassword } });
  expect(entered.body.secondFactorDue).toBe(true);
  const headers = { cookie: entered.response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  expect((await api.anonymous(listUnits, { headers })).problem.code).toBe('second-factor-missing');
  const enrolled = await api.anonymous(enrolSecondFactor, { headers, body: { password: testPassword } });
  const code = timeCode(secretOf(enrolled.body.key), new Date());
  expect((await api.anonymous(giveCode, { headers, body: { code } })).status).toBe(204);
  expect((await api.anonymous(listUnits, { headers })).status).toBe(200);
  expect((await api.anonymous(whoami, { headers })).body.secondFactorDue).toBe(false);
  expect((await administrator(resetSecondFactor, { params: { id: dim.accountId } })).status).toBe(204);
  expect((await api.anonymous(whoami, { headers })).problem.code).toBe('signed-out');
});
