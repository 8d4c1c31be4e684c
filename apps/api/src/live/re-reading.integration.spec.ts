import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { liveHeader, openBoard, openDay, openLive, openVisit } from '@diurne/contracts';
import { queryFreely } from '@diurne/database/testing';
import { BookDayVisit } from '@diurne/planning-application';
import { PostgresDayLedger } from '@diurne/planning-persistence';
import { aPlannedHouse, care, type PlannedHouse } from '@diurne/planning-persistence/testing';
import { sealEvents } from '@diurne/messaging';
import { civilDate } from '@diurne/time';
import { randomUUID } from 'node:crypto';
import { runApi, type RunningApi } from '../testing/running-api';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

let api: RunningApi;
let house: PlannedHouse;
let secretary: Awaited<ReturnType<RunningApi['as']>>;
let revision: number;
const on = civilDate('2027-06-01');
const closing: (() => void)[] = [];

beforeAll(async () => {
  api = await runApi();
});
beforeEach(async () => {
  house = await aPlannedHouse(api.database);
  secretary = await api.as(house.ids.establishment, ['secretary', 'coordinator']);
  revision = 0;
});
afterEach(() => {
  for (const close of closing.splice(0)) close();
});
afterAll(() => api.close());

/** Somebody books a visit; the feed is sealed as the worker does. */
const book = async () => {
  const { requestId } = await house.request(on, 'care');
  const order = { visitId: randomUUID(), requestIds: [requestId], programme: care(house, 480 + 70 * revision) };
  const day = { ...house.day(on), expectedRevision: revision };
  await new BookDayVisit(new PostgresDayLedger(api.database)).book(house.actor, { ...day, ...order }, new Date());
  revision += 1;
  await sealEvents(api.database, house.ids.establishment);
  return order.visitId;
};
const params = () => ({ unitId: house.ids.unit, on });
const read = (contract: typeof openDay | typeof openBoard, notice?: number, by = secretary) =>
  by(contract as typeof openDay, {
    params: params(),
    ...(notice === undefined ? {} : { headers: { [liveHeader]: String(notice) } }),
  });
const traced = async (action: string) =>
  (
    await api.database.transact(house.actor, (tx) =>
      queryFreely(tx, `SELECT FROM audit_event WHERE action = $1`, [action]),
    )
  ).length;
/** The positions of the notices that a session is sent. */
const listen = async (cookie = secretary.cookie) => {
  const positions: number[] = [];
  let ready = false;
  const asked = get(`${api.url}/api${openLive.path}`, { headers: { cookie } }, (answer) => {
    answer.setEncoding('utf8').on('data', (piece: string) => {
      ready = true;
      for (const [, id] of piece.matchAll(/id: (\d+)\nevent: notice/g)) positions.push(Number(id));
    });
    answer.on('error', () => undefined);
  }).on('error', () => undefined);
  closing.push(() => asked.destroy());
  await until('the stream was open', () => ready);
  return positions;
};
const until = async (what: string, condition: () => boolean) => {
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(25)) if (condition()) return;
  throw new Error(`waited 10 s in vain until ${what}`);
};
const told = async (positions: readonly number[], count: number) => {
  await until('the change was told', () => positions.length >= count);
  return positions[count - 1] ?? 0;
};

it('of a day that the server told to be changed is not traced again, once for each notice', async () => {
  await read(openDay);
  const positions = await listen();
  await book();
  const first = await told(positions, 1);
  expect((await read(openDay, first)).body.revision).toBe(1);
  expect(await traced('day-opened')).toBe(1);
  await book();
  expect((await read(openDay, await told(positions, 2))).body.visits).toHaveLength(2);
  expect(await traced('day-opened')).toBe(1);
  await read(openDay, first);
  expect(await traced('day-opened')).toBe(2);
  await read(openDay, positions[1]);
  expect(await traced('day-opened')).toBe(3);
});

it('is traced when nobody asked for the stream, when the notice was never sent, and when it was sent to another session', async () => {
  await read(openDay);
  await book();
  await read(openDay, 3);
  expect(await traced('day-opened')).toBe(2);
  const positions = await listen();
  await book();
  const position = await told(positions, 1);
  const colleague = await api.as(house.ids.establishment, ['secretary']);
  await read(openDay, undefined, colleague);
  await read(openDay, position, colleague);
  expect(await traced('day-opened')).toBe(4);
  await read(openDay, position + 1);
  expect(await traced('day-opened')).toBe(5);
});

it('of a screen that was not opened before is the first, and traced', async () => {
  await read(openDay);
  const positions = await listen();
  await book();
  const position = await told(positions, 1);
  await read(openBoard, position);
  expect(await traced('board-opened')).toBe(1);
  await book();
  await read(openBoard, await told(positions, 2));
  expect(await traced('board-opened')).toBe(1);
});

it('of a patient’s visit is always traced, whatever was told', async () => {
  await read(openDay);
  const positions = await listen();
  const id = await book();
  const headers = { [liveHeader]: String(await told(positions, 1)) };
  await secretary(openVisit, { params: { id }, headers });
  expect(await traced('day-visit-opened')).toBe(1);
});
