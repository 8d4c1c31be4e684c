import { healthLive, healthReady, whoami } from '@diurne/contracts';
import { runApi, type RunningApi } from '../testing/running-api';

let api: RunningApi;
beforeAll(async () => { api = await runApi(); });
afterAll(async () => { await api.close(); });

describe('health', () => {
  it('is live and ready over a migrated database', async () => {
    expect((await api.anonymous(healthLive)).body).toEqual({ status: 'up' });
    const { status, body } = await api.anonymous(healthReady);
    expect([status, body]).toEqual([200, { status: 'ready', parts: { database: true, migrations: true, queue: true } }]);
  });

  it('keeps everyone else out', async () => {
    expect(await api.anonymous(whoami)).toMatchObject({ status: 401, problem: { code: 'signed-out' } });
  });
});

describe('without its queue', () => {
  it('is live but not ready, and says which part is missing', async () => {
    const lame = await runApi({ QUEUE_URL: 'redis://127.0.0.1:1' });
    try {
      const { status, body } = await lame.anonymous(healthReady);
      expect([status, body.status, body.parts]).toEqual([503, 'not-ready', { database: true, migrations: true, queue: false }]);
      expect((await lame.anonymous(healthLive)).status).toBe(200);
    } finally {
      await lame.close();
    }
  });
});
