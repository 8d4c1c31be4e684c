import { endpoints } from './served-contracts';
import { runApi, type RunningApi } from '../testing/running-api';
import { aTargetHouse, throwAt } from '../testing/throw-hostile-requests';

jest.setTimeout(120_000);
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
  signIn: 4,
  createAccount: 4,
  changePassword: 4,
  enrolSecondFactor: 4,
  signOut: 0,
  proposeDates: 4,
  proposeOtherHours: 4,
};

describe('no input breaks', () => {
  it.each(Object.entries(endpoints))('%s', async (name, contract) => {
    expect(await throwAt(name, contract, target, { count: fewer[name] ?? 10, seed: 20_261_122 })).toEqual([]);
  });
});
