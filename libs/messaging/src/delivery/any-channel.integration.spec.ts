import { randomUUID } from 'node:crypto';
import { applicationDataSource, Database } from '@diurne/database';
import {
  aBookedVisit,
  aSmallHouse,
  createTestDatabase,
  queryFreely,
  type TestDatabase,
} from '@diurne/database/testing';
import type { CarryOutcome } from '../carriers/carrier';
import type { MessageOf, OpenedChannels } from '../carriers/channel';
import type { CarrierWorld } from '../testing/carrier-world';
import { catalogueWithPigeon } from '../testing/catalogue-with-pigeon';
import { pigeonWorld } from '../testing/pigeon/pigeon';
import { smtpWorld } from '../testing/smtp-world';
import { DeliveryDesk } from './delivery-desk';
import { writeDelivery } from './delivery-rows';
import { refuseUnservedChannels } from './unserved-channels';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

type Catalogue = typeof catalogueWithPigeon;
type Name = keyof Catalogue;
type Message = MessageOf<Catalogue, Name>;

const start = Date.parse('2026-11-20T09:00:00Z');
const at = (seconds: number) => new Date(start + seconds * 1000);
const terms = {
  attempts: 6,
  deadlineMs: 5000,
  pace: { perMinute: 12, atOnce: 3 },
  breaker: { after: 3, restMs: 40_000 },
};
let scratch: TestDatabase;
let database: Database;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
let visit: Awaited<ReturnType<typeof aBookedVisit>>;
let now: Date;

beforeAll(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
});
afterAll(async () => {
  await database.source.destroy();
  await scratch.drop();
});
beforeEach(async () => {
  now = at(0);
  house = await aSmallHouse(database);
  visit = await aBookedVisit(database, house, {
    on: '2026-11-24',
    steps: [{ code: 'PDS', label: 'Prise de sang', start: 510, end: 520, by: house.id.nurse }],
  });
});

const sql = <Row>(text: string, parameters: readonly unknown[] = []) =>
  database.transact(house.actor, (tx) => queryFreely<Row>(tx, text, parameters));
const toDeliver = async (channel: string) => {
  const key = { subjectId: randomUUID(), recipientId: house.id.patient, channel };
  await database.transact(house.actor, (tx) =>
    writeDelivery(tx, {
      ...key,
      visitId: visit.ids.visit,
      patientId: visit.ids.patient,
      subjectKind: 'reminder',
      recipientKind: 'related-person',
      version: 0,
    }),
  );
  return key.subjectId;
};
const stored = async (subjectId: string) =>
  (
    await sql<{ state: string; attempts: number; failure: string | null; claim: number }>(
      `SELECT state, attempts, failure, claim FROM delivery WHERE subject_id = $1`,
      [subjectId],
    )
  )[0];

const worlds: readonly [Name, () => Promise<CarrierWorld<Message>>][] = [
  ['email', smtpWorld as () => Promise<CarrierWorld<Message>>],
  ['pigeon', () => pigeonWorld() as Promise<CarrierWorld<Message>>],
];
describe.each(worlds)('a delivery by %s', (channel, make) => {
  let world: CarrierWorld<Message>;
  beforeEach(async () => {
    world = await make();
  });
  afterEach(() => world.close());

  const desk = (deadlineMs = terms.deadlineMs, carrier: CarrierWorld<Message>['carrier'] = world.carrier) => {
    const opened = { ...terms, deadlineMs, carrier };
    return new DeliveryDesk<Catalogue>(
      database,
      { email: opened, pigeon: opened } as OpenedChannels<Catalogue>,
      () => now,
    );
  };
  const deliver = (subjectId: string, by = desk()) =>
    by.deliver(house.actor, { subjectId, recipientId: house.id.patient, channel }, async () => world.message);
  const tryIn = async (mood: Parameters<typeof world.set>[0], seconds: number, subjectId?: string) => {
    now = at(seconds);
    world.set(mood);
    return deliver(subjectId ?? (await toDeliver(channel)));
  };

  it('leaves once, under an identifier of its own', async () => {
    const subjectId = await toDeliver(channel);
    expect([await deliver(subjectId), await deliver(subjectId)]).toEqual(['sent', 'nothing']);
    expect(world.arrived()).toHaveLength(1);
    expect(await stored(subjectId)).toEqual({ state: 'sent', attempts: 1, failure: null, claim: 1 });
  });

  it('is one of several of the same subject, one per channel', async () => {
    const subjectId = await toDeliver(channel);
    expect(
      await desk().deliver(
        house.actor,
        { subjectId, recipientId: house.id.patient, channel: channel === 'email' ? 'pigeon' : 'email' },
        async () => world.message as never,
      ),
    ).toBe('nothing');
  });

  it('is tried again, and given up after the channel’s six attempts', async () => {
    const subjectId = await toDeliver(channel);
    const outcomes: string[] = [];
    for (let n = 0; n < 6; n += 1) outcomes.push(await tryIn('postpones', 60 * n, subjectId));
    expect(outcomes).toEqual(['again', 'again', 'again', 'again', 'again', 'failed']);
    expect((await stored(subjectId))?.failure).toMatch(/\. Abandon après 6 essais\.$/);
  });

  it('is in doubt when no answer came in time', async () => {
    world.set('isSilent');
    const subjectId = await toDeliver(channel);
    expect(await deliver(subjectId, desk(400))).toBe('uncertain');
    expect((await stored(subjectId))?.failure).toBe('Aucune réponse à temps : le message est peut-être parti.');
  });

  it('is in doubt when its carrier breaks, and the failure is told', async () => {
    const broken = { carry: () => Promise.reject(new Error('a wing')) };
    const subjectId = await toDeliver(channel);
    await expect(deliver(subjectId, desk(undefined, broken))).rejects.toThrow('a wing');
    expect((await stored(subjectId))?.state).toBe('uncertain');
  });

  it('is settled only by the owner of its claim', async () => {
    const subjectId = await toDeliver(channel);
    const answers: ((outcome: CarryOutcome) => void)[] = [];
    const slow = { carry: () => new Promise<CarryOutcome>((resolve) => answers.push(resolve)) };
    const first = deliver(subjectId, desk(60_000, slow));
    while (answers.length === 0) await new Promise((resume) => setTimeout(resume, 10));
    now = at(121);
    expect(await deliver(subjectId, desk(60_000))).toBe('uncertain');
    // A person asks for it again: attempts begin anew, the number of the claim does not.
    await sql(`UPDATE delivery SET state = 'waiting', attempts = 0 WHERE subject_id = $1`, [subjectId]);
    const second = deliver(subjectId, desk(60_000, slow));
    while (answers.length === 1) await new Promise((resume) => setTimeout(resume, 10));
    answers[0]?.({ kind: 'refused', reason: 'Refusé.' });
    expect(await first).toBe('nothing');
    expect(await stored(subjectId)).toEqual({ state: 'claimed', attempts: 1, failure: expect.any(String), claim: 2 });
    answers[1]?.({ kind: 'accepted', providerId: 'the second' });
    expect(await second).toBe('sent');
    expect((await stored(subjectId))?.state).toBe('sent');
  });

  it('waits for its slot beyond three at once and twelve a minute, without an attempt', async () => {
    expect([await tryIn('accepts', 0), await tryIn('accepts', 0), await tryIn('accepts', 0)]).toEqual(
      Array(3).fill('sent'),
    );
    const fourth = await toDeliver(channel);
    const fifth = await toDeliver(channel);
    await expect(tryIn('accepts', 1, fourth)).rejects.toMatchObject({ name: 'TryAgainLater', notBefore: at(5) });
    await expect(tryIn('accepts', 1, fifth)).rejects.toMatchObject({ notBefore: at(10) });
    await expect(tryIn('accepts', 4, fourth)).rejects.toMatchObject({ notBefore: at(5) });
    expect(await stored(fourth)).toMatchObject({ state: 'waiting', attempts: 0 });
    expect([await tryIn('accepts', 5, fourth), await tryIn('accepts', 13, fifth)]).toEqual(['sent', 'sent']);
  });

  it('is spared after three failures of its carrier in a row, until one that is let through passes', async () => {
    const failing = [await tryIn('isAway', 0), await tryIn('hangsUp', 20), await tryIn('isAway', 40)];
    expect(failing).toEqual(['again', 'uncertain', 'again']);
    const before = world.arrived().length;
    const spared = await toDeliver(channel);
    expect(await tryIn('accepts', 79, spared)).toBe('again');
    expect(world.arrived()).toHaveLength(before);
    expect(await stored(spared)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      claim: 0,
      failure: 'Envois suspendus après plusieurs échecs de suite.',
    });
    expect(await tryIn('isAway', 81, spared)).toBe('again');
    expect(await tryIn('accepts', 120, spared)).toBe('again');
    expect(await tryIn('accepts', 122, spared)).toBe('sent');
    expect(await tryIn('accepts', 123)).toBe('sent');
  });

  it('is tried on while its carrier answers, be it to refuse or to postpone', async () => {
    for (let n = 0; n < 5; n += 1) await tryIn(n % 2 ? 'refuses' : 'postpones', 20 * n);
    expect(await tryIn('accepts', 120)).toBe('sent');
  });

  it('is spared in its own establishment only', async () => {
    for (let n = 0; n < 3; n += 1) await tryIn('isAway', 20 * n);
    expect(await tryIn('accepts', 61)).toBe('again');
    house = await aSmallHouse(database, 'Ailleurs');
    visit = await aBookedVisit(database, house, {
      on: '2026-11-24',
      steps: [{ code: 'PDS', label: 'Prise de sang', start: 510, end: 520, by: house.id.nurse }],
    });
    expect(await tryIn('accepts', 61)).toBe('sent');
  });
});

describe('what waits on a channel', () => {
  const served = { ...terms, carrier: { carry: () => Promise.reject(new Error('not called')) } };
  const channels = { email: served, pigeon: { ...terms, carrier: null } };

  it('that no carrier serves here, or that no catalogue knows, is named before anything runs', async () => {
    const [, heliograph] = [await toDeliver('email'), await toDeliver('heliograph'), await toDeliver('pigeon')];
    await expect(refuseUnservedChannels(database, channels)).rejects.toMatchObject({
      name: 'ChannelUnserved',
      channels: ['heliograph', 'pigeon'],
      message: expect.stringContaining('qu’aucun transporteur ne sert ici : heliograph, pigeon.'),
    });
    await sql(`UPDATE delivery SET state = 'sent' WHERE subject_id = $1`, [heliograph]);
    await expect(refuseUnservedChannels(database, { ...channels, pigeon: served })).resolves.toBeUndefined();
  });

  it('has a name that a catalogue can hold', async () => {
    await expect(toDeliver('E-mail')).rejects.toThrow('delivery_channel_named');
  });
});
