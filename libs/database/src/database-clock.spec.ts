import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from './database';
import { keepDatabaseClock, type KeptClock } from './database-clock';

const theirs = Date.parse('2026-11-24T07:10:00Z');
let kept: KeptClock | undefined;
afterEach(() => kept?.stop());

/** A server whose clock is another than ours; each question takes it 40 ms of ours. */
function aServer() {
  const world = { passedMs: 5000, driftMs: 0, away: false };
  const database = {
    beforeEstablishment: () => {
      world.passedMs += 40;
      if (world.away) return Promise.reject(new Error('away'));
      return Promise.resolve([{ at: new Date(theirs + world.passedMs - 5000 - 20 + world.driftMs) }]);
    },
  } as unknown as Database;
  return { world, database };
}

it('says what the database says, whatever the host’s clock says, and goes on in between', async () => {
  const { world, database } = aServer();
  kept = await keepDatabaseClock(database, 60_000, () => world.passedMs);
  expect(kept.clock().getTime()).toBe(theirs + 40);
  world.passedMs += 90_000;
  expect(kept.clock().getTime()).toBe(theirs + 90_040);
});

it('follows the database when it is set, and keeps what it knew while the database is away', async () => {
  const { world, database } = aServer();
  kept = await keepDatabaseClock(database, 10, () => world.passedMs);
  world.driftMs = 7_200_000;
  await pause(40);
  const asked = world.passedMs;
  expect(kept.clock().getTime()).toBe(theirs + asked - 5000 + 7_200_000);
  world.away = true;
  world.driftMs = 0;
  await pause(40);
  expect(kept.clock().getTime()).toBe(theirs + world.passedMs - 5000 + 7_200_000);
});
