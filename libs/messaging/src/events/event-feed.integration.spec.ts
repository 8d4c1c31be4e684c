import { applicationDataSource, Database } from '@diurne/database';
import {
  aBookedVisit,
  aSmallHouse,
  createTestDatabase,
  queryFreely,
  type TestDatabase,
} from '@diurne/database/testing';
import { emit } from './emit';
import { feedState, readFeed } from './event-feed';
import { purgeEvents } from './purge-events';
import { sealEvents } from './seal-events';

let scratch: TestDatabase;
let database: Database;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
const at = new Date('2026-11-20T09:00:00Z');
const later = (days: number) => new Date(at.getTime() + days * 86_400_000);

beforeAll(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
});
beforeEach(async () => {
  house = await aSmallHouse(database);
});
afterAll(async () => {
  await database.source.destroy();
  await scratch.drop();
});

const changed = (revision: number) =>
  ({ name: 'day-changed', payload: { unitId: house.id.unit, on: '2026-11-24', revision } }) as const;
const tell = (revision: number, when = at) =>
  database.transact(house.actor, (tx) => emit(tx, when, [changed(revision)]));
const seal = () => sealEvents(database, house.id.establishment);
const read = async (after: number, limit = 100) =>
  database.transact(house.actor, (tx) => readFeed(tx, { after, limit }));
const revisions = async (after: number) =>
  (await read(after)).events.map(({ position, payload }) => [position, payload['revision']]);

/** A transaction that has written its event and commits when told to. */
async function slowly(revision: number) {
  let commit = (): void => undefined;
  let written = (): void => undefined;
  const mayCommit = new Promise<void>((resolve) => {
    commit = resolve;
  });
  const hasWritten = new Promise<void>((resolve) => {
    written = resolve;
  });
  const done = database.transact(house.actor, async (tx) => {
    await emit(tx, at, [changed(revision)]);
    written();
    await mayCommit;
  });
  await hasWritten;
  return {
    commit: async () => {
      commit();
      await done;
    },
  };
}

describe('the feed', () => {
  it('shows what is sealed, in order and in pages, and nothing of another establishment', async () => {
    for (const revision of [3, 5, 9]) await tell(revision);
    expect(await read(0)).toEqual({ events: [], more: false });
    expect(await seal()).toBe(3);
    expect(await revisions(0)).toEqual([
      [1, 3],
      [2, 5],
      [3, 9],
    ]);
    expect(await revisions(2)).toEqual([[3, 9]]);
    const page = await read(0, 2);
    expect([page.events.map(({ position }) => position), page.more]).toEqual([[1, 2], true]);
    expect((await read(1, 2)).more).toBe(false);
    house = await aSmallHouse(database, 'CH Voisin');
    expect(await read(0)).toEqual({ events: [], more: false });
  });

  it('gives a transaction that began earlier and commits later a later position: a reader who went on misses nothing', async () => {
    const early = await slowly(1);
    await tell(2);
    await seal();
    const [first] = await revisions(0);
    expect(first).toEqual([1, 2]);
    await early.commit();
    expect(await seal()).toBe(1);
    expect(await revisions(1)).toEqual([[2, 1]]);
  });

  it('is sealed once by two sealers at a time', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, revision) => tell(revision + 1)));
    expect((await Promise.all([seal(), seal(), seal()])).reduce((sum, n) => sum + n, 0)).toBe(30);
    expect((await read(0)).events.map(({ position }) => position)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  });

  it('never gives a position anew, even when nothing is left', async () => {
    await tell(4);
    await seal();
    expect(await purgeEvents(database, house.id.establishment, later(1))).toBe(1);
    await tell(6);
    await seal();
    expect(await revisions(1)).toEqual([[2, 6]]);
  });
});

describe('purging', () => {
  it('ends at the first event that is young, and a reader who stood before is told so', async () => {
    for (const [revision, days] of [
      [2, 0],
      [4, 1],
      [6, 5],
      [8, 2],
    ] as const)
      await tell(revision, later(days));
    await seal();
    expect(await purgeEvents(database, house.id.establishment, later(4))).toBe(2);
    await expect(read(1)).rejects.toMatchObject({
      code: 'feed-position-gone',
      message: expect.stringContaining('à la position 2'),
    });
    expect(await revisions(2)).toEqual([
      [3, 6],
      [4, 8],
    ]);
    expect(await purgeEvents(database, house.id.establishment, later(4))).toBe(2);
  });

  it('ends at the first event that a reaction has still to hear', async () => {
    const steps = [{ code: 'PDS', label: 'Prise de sang', start: 510, end: 520, by: house.id.nurse }];
    const { ids } = await aBookedVisit(database, house, { on: '2026-11-24', steps });
    await tell(2);
    await database.transact(house.actor, (tx) =>
      emit(tx, at, [{ name: 'agenda-asked', payload: { visitId: ids.visit } }]),
    );
    await tell(3);
    await seal();
    expect(await purgeEvents(database, house.id.establishment, later(9))).toBe(1);
    await database.transact(house.actor, (tx) => queryFreely(tx, `UPDATE event_reaction SET state = 'done'`));
    expect(await purgeEvents(database, house.id.establishment, later(9))).toBe(3);
    expect(await database.transact(house.actor, feedState)).toEqual({ last: 3, purged: 3 });
    expect(await database.transact(house.actor, (tx) => queryFreely(tx, `SELECT FROM event_reaction`))).toEqual([]);
  });

  it('leaves what is not sealed', async () => {
    await tell(2);
    expect(await purgeEvents(database, house.id.establishment, later(9))).toBe(0);
    await seal();
    expect(await revisions(0)).toEqual([[1, 2]]);
  });
});

it('refuses a position that was never given: the database was restored behind its reader', async () => {
  await tell(2);
  await seal();
  await expect(read(2)).rejects.toMatchObject({
    code: 'feed-position-gone',
    message: expect.stringContaining('s’arrête à 1'),
  });
});
