import { randomUUID } from 'node:crypto';
import { applicationDataSource, Database } from '@diurne/database';
import {
  aBookedVisit,
  aSmallHouse,
  createTestDatabase,
  queryFreely,
  type TestDatabase,
} from '@diurne/database/testing';
import { TryAgainLater } from '../job-handler';
import { emit } from './emit';
import type { Happening } from './event-catalogue';
import { claimLastsMs, claimReaction, settleReaction, type ReactionClaim } from './reaction-claims';
import { ReactionDesk } from './reaction-desk';
import type { EventHeard, ReactionHandlers } from './reaction-handler';

let scratch: TestDatabase;
let database: Database;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
const at = new Date('2026-11-20T09:00:00Z');
const after = (ms: number) => new Date(at.getTime() + ms);

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

const on = '2026-11-24' as const;
const here = (visitId: string) => ({ visitId, unitId: house.id.unit, on });
const moved = (visitId: string): Happening => ({
  name: 'visit-moved',
  payload: { ...here(visitId), fromUnitId: house.id.unit, fromOn: '2026-11-23' },
});
const booked = (visitId: string): Happening => ({
  name: 'visit-booked',
  payload: { ...here(visitId), requestIds: [house.id.request] },
});
const rows = <Row>(sql: string) => database.transact(house.actor, (tx) => queryFreely<Row>(tx, sql));
const idsOf = async (visitId: string) =>
  (await rows<{ id: string; visit_id: string }>(`SELECT id, visit_id FROM outbox_event ORDER BY written`))
    .filter(({ visit_id }) => visit_id === visitId)
    .map(({ id }) => id);
let visits = 0;
const aVisit = async () => {
  const start = 480 + 10 * (visits += 1);
  const steps = [{ code: 'PDS', label: 'Prise de sang', start, end: start + 5, by: house.id.nurse }];
  return (await aBookedVisit(database, house, { on, steps })).ids.visit;
};
/** A visit that was booked and then moved; the ids of both events. */
const twoEvents = async () => {
  const visitId = await aVisit();
  await database.transact(house.actor, (tx) => emit(tx, at, [booked(visitId)]));
  await database.transact(house.actor, (tx) => emit(tx, after(1000), [moved(visitId)]));
  const [first = '', second = ''] = await idsOf(visitId);
  return { visitId, first, second };
};
const claim = (eventId: string, now = at) =>
  database.transact(house.actor, (tx) => claimReaction(tx, { eventId, reaction: 'prepare-agenda' }, now));
const settle = (taken: ReactionClaim) => database.transact(house.actor, (tx) => settleReaction(tx, taken, 'done'));
const claimed = async (eventId: string, now = at): Promise<ReactionClaim> => {
  const taken = await claim(eventId, now);
  if (typeof taken === 'string') throw new Error(`not claimed: ${taken}`);
  return taken;
};

describe('an event', () => {
  it('is written with its cause, one reaction for each that hears it, and a job to take it there', async () => {
    const visitId = await aVisit();
    await database.transact(house.actor, (tx) =>
      emit(tx, at, [booked(visitId), { name: 'day-changed', payload: { unitId: house.id.unit, on, revision: 7 } }]),
    );
    const [first, second] = await rows<{ id: string }>(
      `SELECT id, name, version, visit_id, payload, at, account_id, position FROM outbox_event ORDER BY written`,
    );
    expect([first, second]).toMatchObject([
      {
        name: 'visit-booked',
        version: 1,
        visit_id: visitId,
        payload: { visitId, unitId: house.id.unit, on, requestIds: [house.id.request] },
        at,
        account_id: null,
        position: null,
      },
      { name: 'day-changed', visit_id: null, payload: { revision: 7 } },
    ]);
    expect(await rows(`SELECT event_id, reaction, state FROM event_reaction`)).toEqual([
      { event_id: first?.id, reaction: 'prepare-agenda', state: 'waiting' },
    ]);
    expect(await rows(`SELECT kind, payload, deduplication_key AS key, due_at AS due FROM outbox_message`)).toEqual([
      {
        kind: 'react',
        payload: { eventId: first?.id, reaction: 'prepare-agenda' },
        key: `react:${first?.id}:prepare-agenda`,
        due: at,
      },
    ]);
  });

  it('is not written when its cause is not, and never replaces another of the same visit', async () => {
    const { visitId } = await twoEvents();
    await expect(
      database.transact(house.actor, async (tx) => {
        await emit(tx, at, [moved(visitId)]);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await idsOf(visitId)).toHaveLength(2);
    expect(await rows(`SELECT FROM outbox_message`)).toHaveLength(2);
  });

  it('with anything else than ids, civil dates and numbers is refused', async () => {
    await expect(
      database.transact(house.actor, (tx) =>
        emit(tx, at, [
          { name: 'agenda-asked', payload: { visitId: randomUUID(), patient: 'VALDREUSE' } as { visitId: string } },
        ]),
      ),
    ).rejects.toThrow('patient');
  });

  it('can never be changed, save for its position', async () => {
    await twoEvents();
    await expect(rows(`UPDATE outbox_event SET payload = '{}'`)).rejects.toThrow('what has happened never changes');
  });
});

describe('a reaction', () => {
  it('is refused to whoever comes while an earlier event of the same visit is not done, and given once it is', async () => {
    const { first, second } = await twoEvents();
    expect(await claim(second)).toBe('wait');
    const taken = await claimed(first);
    expect([taken.event.name, await claim(first), await claim(second)]).toEqual(['visit-booked', 'wait', 'wait']);
    expect(await settle(taken)).toBe(true);
    expect(await claim(first)).toBe('done');
    expect((await claimed(second)).event.name).toBe('visit-moved');
  });

  it('of another visit is not held back', async () => {
    await claimed((await twoEvents()).first);
    expect((await claimed((await twoEvents()).first)).event.name).toBe('visit-booked');
  });

  it('of a worker that died is given to another, and the dead one settles nothing any more', async () => {
    const { first, second } = await twoEvents();
    const dead = await claimed(first);
    expect(await claim(first, after(claimLastsMs))).toBe('wait');
    const living = await claimed(first, after(claimLastsMs + 1));
    expect(await settle(dead)).toBe(false);
    expect(await claim(second, after(claimLastsMs + 1))).toBe('wait');
    expect(await settle(living)).toBe(true);
    expect(await claim(first, after(claimLastsMs + 2))).toBe('done');
  });

  it('is given to one of ten who ask at once', async () => {
    const { first } = await twoEvents();
    const answers = await Promise.all(Array.from({ length: 10 }, () => claim(first)));
    expect(answers.filter((answer) => typeof answer !== 'string')).toHaveLength(1);
  });
});

describe('the reaction desk', () => {
  const heard: string[] = [];
  let mood: (name: string) => Promise<void>;
  const deskAt = (now: Date) => new ReactionDesk(database, handlers, () => now);
  const handlers = {
    'prepare-agenda': {
      reaction: 'prepare-agenda',
      react: async ({ event }: EventHeard) => {
        await mood(event.name);
        heard.push(event.name);
      },
    },
    'hand-over-report': { reaction: 'hand-over-report', react: async () => undefined },
  } as unknown as ReactionHandlers;
  const react = (eventId: string, now = at) => deskAt(now).react(house.actor, { eventId, reaction: 'prepare-agenda' });
  beforeEach(() => {
    heard.length = 0;
    mood = async () => undefined;
  });

  it('asks to come back for an event whose turn has not come, and then hears both in order', async () => {
    const { first, second } = await twoEvents();
    await expect(react(second)).rejects.toThrow(TryAgainLater);
    await react(first);
    expect(heard).toEqual(['visit-booked', 'visit-moved']);
    await react(second);
    expect(heard).toHaveLength(2);
  });

  it('gives back what failed, to be heard again before what follows', async () => {
    const { first, second } = await twoEvents();
    mood = async () => {
      throw new Error('no mail today');
    };
    await expect(react(first)).rejects.toThrow('no mail today');
    await expect(react(second)).rejects.toThrow(TryAgainLater);
    mood = async () => undefined;
    await react(first);
    expect(heard).toEqual(['visit-booked', 'visit-moved']);
  });

  it('hears again what a worker heard that was killed before it could say so, and what waited behind it', async () => {
    const { first } = await twoEvents();
    await claimed(first);
    heard.push('visit-booked (by the dead)');
    await expect(react(first, after(claimLastsMs))).rejects.toThrow(TryAgainLater);
    await react(first, after(claimLastsMs + 1));
    expect(heard).toEqual(['visit-booked (by the dead)', 'visit-booked', 'visit-moved']);
  });

  it('leaves alone what this release does not know', async () => {
    const { first } = await twoEvents();
    await database.transact(house.actor, (tx) => queryFreely(tx, `DELETE FROM event_reaction`));
    await database.transact(house.actor, (tx) => queryFreely(tx, `DELETE FROM outbox_event`));
    await react(first);
    expect(heard).toEqual([]);
  });
});
