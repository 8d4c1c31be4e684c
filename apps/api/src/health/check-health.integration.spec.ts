import { healthLive, healthReady, whoami } from '@diurne/contracts';
import { applicationDataSource, type Database } from '@diurne/database';
import { ENTRANCE } from '../config/foundation.module';
import { runApi, type RunningApi } from '../testing/running-api';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(async () => {
  await api.close();
});

describe('health', () => {
  it('is live and ready over a migrated database', async () => {
    expect((await api.anonymous(healthLive)).body).toEqual({ status: 'up' });
    const { status, body } = await api.anonymous(healthReady);
    expect([status, body]).toEqual([
      200,
      {
        status: 'ready',
        parts: { database: true, migrations: true, queue: true },
        messagesLateSeconds: null,
        forgeries: null,
      },
    ]);
  });

  it('keeps everyone else out', async () => {
    expect(await api.anonymous(whoami)).toMatchObject({ status: 401, problem: { code: 'signed-out' } });
  });
});

describe('on the way', () => {
  it('is not ready while a migration waits, nor without its database', async () => {
    const early = await runApi();
    try {
      await applicationDataSource(early.ownerUrl, [], 1)
        .initialize()
        .then(async (owner) => {
          await owner.query(`DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)`);
          await owner.destroy();
        });
      expect(await early.anonymous(healthReady)).toMatchObject({
        status: 503,
        body: { status: 'not-ready', parts: { database: true, migrations: false, queue: true } },
      });
      await early.application.get<Database>(ENTRANCE, { strict: false }).source.destroy();
      expect(await early.anonymous(healthReady)).toMatchObject({
        status: 503,
        body: { parts: { database: false, migrations: false, queue: false } },
      });
    } finally {
      await early.close();
    }
  });
});

describe('without its queue', () => {
  it('is live but not ready, and says which part is missing', async () => {
    const lame = await runApi({ QUEUE_URL: 'redis://127.0.0.1:1' });
    try {
      const { status, body } = await lame.anonymous(healthReady);
      expect([status, body.status, body.parts]).toEqual([
        503,
        'not-ready',
        { database: true, migrations: true, queue: false },
      ]);
      expect((await lame.anonymous(healthLive)).status).toBe(200);
    } finally {
      await lame.close();
    }
  });
});
