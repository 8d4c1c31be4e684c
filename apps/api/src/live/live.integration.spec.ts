import { request as ask, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { openLive, readEvents, signOut } from '@diurne/contracts';
import { aSmallHouse, queryFreely } from '@diurne/database/testing';
import { emit, purgeEvents, sealEvents } from '@diurne/messaging';
import { createApplication } from '../http/create-application';
import { readEnvironment } from '../config/environment';
import { pino } from 'pino';
import { runApi, type RunningApi } from '../testing/running-api';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

let api: RunningApi;
let other: Awaited<ReturnType<typeof createApplication>>;
let otherUrl: string;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
let nurse: Awaited<ReturnType<RunningApi['as']>>;
const open: IncomingMessage[] = [];

beforeAll(async () => {
  api = await runApi({ LIVE_BEAT_SECONDS: '1' });
  const environment = readEnvironment({ DATABASE_URL: api.databaseUrl, PORT: '0', LOG_LEVEL: 'error' });
  other = await createApplication(environment, pino({ level: 'silent' }));
  await other.listen(0, '127.0.0.1');
  otherUrl = (await other.getUrl()).replace('[::1]', '127.0.0.1');
});
beforeEach(async () => {
  house = await aSmallHouse(api.database);
  nurse = await api.as(house.id.establishment, ['wardNurse'], { displayName: 'Camille Exemple' });
});
afterEach(() => {
  for (const answer of open.splice(0)) answer.destroy();
});
afterAll(async () => {
  await other.close();
  await api.close();
});

interface Heard {
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
}
/** An open stream, and what has come through it. */
async function listen(cookie: string, { url = api.url, lastId = undefined as string | undefined } = {}) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = {
      cookie,
      accept: 'text/event-stream',
      ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
    };
    ask(`${url}/api${openLive.path}`, { headers }, resolve).on('error', reject).end();
  });
  open.push(answer);
  let text = '';
  let ended = false;
  answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  answer.on('end', () => (ended = true)).on('error', () => (ended = true));
  const heard = (): Heard[] =>
    text.split('\n\n').flatMap((block) => {
      const [, id = '', name = '', data = ''] = /^id: (\d+)\nevent: (\w+)\ndata: (.*)$/.exec(block) ?? [];
      return name ? [{ id, name, data: JSON.parse(data) as unknown }] : [];
    });
  return {
    answer,
    heard,
    notices: () => heard().filter(({ name }) => name === 'notice'),
    beats: () => text.split(': beat').length - 1,
    ended: () => ended,
  };
}
const until = async (what: string, condition: () => boolean) => {
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(25)) if (condition()) return;
  throw new Error(`waited 10 s in vain until ${what}`);
};
const change = async (revision: number, on = '2026-11-24', accountId: string | null = nurse.accountId) => {
  const actor = { establishmentId: house.id.establishment, accountId };
  await api.database.transact(actor, (tx) =>
    emit(tx, new Date(), [{ name: 'day-changed', payload: { unitId: house.id.unit, on, revision } }]),
  );
  await sealEvents(api.database, house.id.establishment);
};
const notice = (revision: number, on = '2026-11-24') => ({
  unitId: house.id.unit,
  on,
  revision,
  author: { accountId: nurse.accountId, displayName: 'Camille Exemple' },
});

describe('a live stream', () => {
  it('is not kept back by a proxy, and tells the day, the revision and the author of each change on every replica', async () => {
    const [here, there] = [
      await listen(nurse.cookie),
      await listen((await api.as(house.id.establishment, ['dim'])).cookie, { url: otherUrl }),
    ];
    expect(here.answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    await change(3);
    for (const stream of [here, there]) {
      await until('the change was told', () => stream.notices().length === 1);
      expect(stream.heard()).toEqual([
        { id: '0', name: 'ready', data: {} },
        { id: '1', name: 'notice', data: notice(3) },
      ]);
    }
  });

  it('tells another establishment nothing', async () => {
    const elsewhere = await listen(
      (await api.as((await aSmallHouse(api.database, 'CH Voisin')).id.establishment, ['dim'])).cookie,
    );
    const here = await listen(nurse.cookie);
    await change(3);
    await until('the change was told', () => here.notices().length === 1);
    expect(elsewhere.notices()).toEqual([]);
  });

  it('goes on where it was cut, on another replica too', async () => {
    const first = await listen(nurse.cookie);
    await change(3);
    await until('the change was told', () => first.notices().length === 1);
    first.answer.destroy();
    await change(4);
    await change(9, '2026-11-25');
    const resumed = await listen(nurse.cookie, { url: otherUrl, lastId: first.notices()[0]?.id });
    await until('what was missed was told', () => resumed.notices().length === 2);
    expect(resumed.notices()).toEqual([
      { id: '2', name: 'notice', data: notice(4) },
      { id: '3', name: 'notice', data: notice(9, '2026-11-25') },
    ]);
  });

  it('tells several changes of a day by one person as one, the last', async () => {
    for (const revision of [3, 4, 7]) await change(revision);
    const late = await listen(nurse.cookie, { lastId: '0' });
    await until('the changes were told', () => late.notices().length > 0);
    expect(late.notices()).toEqual([{ id: '3', name: 'notice', data: notice(7) }]);
  });

  it('says so when what was missed can no longer be told, and goes on from there', async () => {
    await change(3);
    await change(4);
    await purgeEvents(api.database, house.id.establishment, new Date(Date.now() + 1000));
    const late = await listen(nurse.cookie, { lastId: '1' });
    await until('it was said', () => late.heard().some(({ name }) => name === 'gone'));
    await change(5);
    await until('the change was told', () => late.notices().length === 1);
    expect(late.heard().slice(1)).toEqual([
      { id: '2', name: 'gone', data: {} },
      { id: '3', name: 'notice', data: notice(5) },
    ]);
  });

  it('says so to who stands beyond the feed, also beside a screen that does not', async () => {
    await change(4);
    const colleague = await api.as(house.id.establishment, ['wardNurse']);
    const beside = await listen(colleague.cookie);
    const beyond = await listen(nurse.cookie, { lastId: '999999' });
    await until('it was said', () => beyond.heard().some(({ name }) => name === 'gone'));
    await change(5);
    await until('both were told', () => beyond.notices().length === 1 && beside.notices().length === 1);
  });

  it('gives a sign of life', async () => {
    const stream = await listen(nurse.cookie);
    await until('two signs came', () => stream.beats() >= 2);
  });

  it('is one for each browser: a second one ends the first', async () => {
    const first = await listen(nurse.cookie);
    const second = await listen(nurse.cookie);
    await until('the first was ended', first.ended);
    expect(first.heard().at(-1)?.name).toBe('replaced');
    await change(3);
    await until('the change was told', () => second.notices().length === 1);
    expect(first.notices()).toEqual([]);
  });

  it('ends with signing out, from another replica too', async () => {
    const stream = await listen(nurse.cookie, { url: otherUrl });
    await nurse(signOut);
    await until('it was ended', stream.ended);
    expect(stream.heard().at(-1)?.name).toBe('ended');
    expect((await nurse(openLive)).problem.code).toBe('signed-out');
  });

  it('ends when its session expires', async () => {
    const stream = await listen(nurse.cookie);
    await queryFreely(
      api.database,
      `UPDATE user_session SET expires_at = now() - interval '1 s' WHERE account_id = $1`,
      [nurse.accountId],
    );
    await until('it was ended', stream.ended);
    expect(stream.heard().at(-1)?.name).toBe('ended');
  });

  it('does not keep a stopping server', async () => {
    const stopping = await createApplication(
      readEnvironment({ DATABASE_URL: api.databaseUrl, PORT: '0', LOG_LEVEL: 'error' }),
      pino({ level: 'silent' }),
    );
    await stopping.listen(0, '127.0.0.1');
    const stream = await listen(nurse.cookie, { url: (await stopping.getUrl()).replace('[::1]', '127.0.0.1') });
    const began = Date.now();
    await stopping.close();
    expect(Date.now() - began).toBeLessThan(5000);
    await until('it was ended', stream.ended);
  });
});

describe('the feed of events', () => {
  it('is read by the administrator in pages, with ids, civil dates and numbers only', async () => {
    const administrator = await api.as(house.id.establishment, ['administrator']);
    for (const revision of [3, 4, 7]) await change(revision);
    const first = await administrator(readEvents, { query: { after: '0', limit: '2' } });
    expect([first.status, first.body.next, first.body.more]).toEqual([200, 2, true]);
    expect(first.body.events[0]).toMatchObject({
      position: 1,
      name: 'day-changed',
      version: 1,
      accountId: nurse.accountId,
      visitId: null,
      payload: { unitId: house.id.unit, on: '2026-11-24', revision: 3 },
    });
    const second = await administrator(readEvents, { query: { after: String(first.body.next) } });
    expect([second.body.events.map(({ position }) => position), second.body.next, second.body.more]).toEqual([
      [3],
      3,
      false,
    ]);
    expect((await administrator(readEvents, { query: { after: '3' } })).body).toEqual({
      events: [],
      next: 3,
      more: false,
    });
  });

  it('answers 410 to whoever stands before what is kept', async () => {
    const administrator = await api.as(house.id.establishment, ['administrator']);
    await change(3);
    await purgeEvents(api.database, house.id.establishment, new Date(Date.now() + 1000));
    const { status, problem } = await administrator(readEvents);
    expect([status, problem.code, problem.detail]).toEqual([
      410,
      'feed-position-gone',
      expect.stringContaining('ont été effacés'),
    ]);
    expect((await administrator(readEvents, { query: { after: '1' } })).status).toBe(200);
  });
});
