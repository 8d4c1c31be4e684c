import { endpoints } from './served-contracts';
import { runApi, type RunningApi } from '../testing/running-api';
import { aTargetHouse, throwAt } from '../testing/throw-hostile-requests';

jest.setTimeout(3_600_000);
let api: RunningApi;
let target: Awaited<ReturnType<typeof aTargetHouse>>;
beforeAll(async () => {
  api = await runApi();
  target = await aTargetHouse(api);
});
afterAll(async () => {
  await api.close();
});

/** Slow answers by nature: signing in hashes, signing out would end the test's own session, proposals search. */
const fewer: Readonly<Record<string, number>> = {
  signIn: 100,
  createAccount: 100,
  changePassword: 100,
  enrolSecondFactor: 100,
  signOut: 0,
  proposeDates: 100,
  proposeOtherHours: 100,
};
const perEndpoint = 2000;

describe('no input breaks, in full', () => {
  it.each(Object.entries(endpoints))('%s', async (name, contract) => {
    expect(await throwAt(name, contract, target, { count: fewer[name] ?? perEndpoint, seed: 7_102_026 })).toEqual([]);
  });
});
