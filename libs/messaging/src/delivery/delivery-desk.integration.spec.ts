import { randomUUID } from 'node:crypto';
import { applicationDataSource, Database } from '@diurne/database';
import { aSmallHouse, createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { Carrier } from '../carriers/carrier';
import type { MailContent } from '../carriers/smtp/mail-content';
import { patientAttempts } from '../retry-delay';
import { MailServer, type MailServerMood } from '../testing/mail-server';
import { onlyMail } from '../testing/only-mail';
import { DeliveryDesk } from './delivery-desk';
import { openDelivery } from './delivery-rows';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

let scratch: TestDatabase;
let database: Database;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
let server: MailServer;
let now: Date;
let visitId: string;

const mail: MailContent = {
  to: { address: 'patient@exemple.test' },
  fromName: 'CH d’Essai',
  subject: 'Votre rendez-vous',
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
  attachments: [],
};
const deskOn = (mail: Parameters<typeof onlyMail>[0]) => new DeliveryDesk(database, onlyMail(mail), () => now);
const desk = (url = server.url) => deskOn({ url });
const toDeliver = async () => {
  const key = { subjectId: randomUUID(), recipientId: house.id.patient, channel: 'email' } as const;
  await database.transact(house.actor, (tx) =>
    openDelivery(tx, {
      ...key,
      visitId,
      patientId: house.id.patient,
      subjectKind: 'agenda',
      recipientKind: 'patient',
      version: 0,
    }),
  );
  return key;
};
const row = async (subjectId: string) =>
  (
    await database.transact(house.actor, (tx) =>
      queryFreely<{ id: string; state: string; attempts: number; failure: string | null; sent_at: Date | null }>(
        tx,
        `SELECT * FROM delivery WHERE subject_id = $1`,
        [subjectId],
      ),
    )
  )[0];

beforeAll(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
  house = await aSmallHouse(database);
  visitId = randomUUID();
  await database.transact(house.actor, (tx) =>
    queryFreely(
      tx,
      `INSERT INTO day_visit (id, establishment_id, unit_id, patient_id, pathway_version_id, on_date, time_zone, state, arrival_minute, departure_minute, arrival_at, departure_at, presence, booked_at)
     VALUES ($1, $2, $3, $4, $5, '2026-11-24', 'Europe/Paris', 'booked', 510, 900, '2026-11-24T07:30Z', '2026-11-24T14:00Z', '[2026-11-24T07:30Z,2026-11-24T14:00Z)', now())`,
      [visitId, house.id.establishment, house.id.unit, house.id.patient, house.id.pathwayVersion],
    ),
  );
});
beforeEach(async () => {
  server = await MailServer.start();
  now = new Date('2026-11-20T09:00:00Z');
});
afterEach(() => server.stop());
afterAll(async () => {
  await database.source.destroy();
  await scratch.drop();
});

const deliver = async (mood: MailServerMood) => {
  server.mood = mood;
  const key = await toDeliver();
  const outcome = await desk().deliver(house.actor, key, async () => mail);
  return { key, outcome, stored: await row(key.subjectId) };
};

describe('a message', () => {
  it('is sent once, with the time it left', async () => {
    const { key, outcome, stored } = await deliver('accepts');
    expect(outcome).toBe('sent');
    expect(stored).toMatchObject({ state: 'sent', attempts: 1, sent_at: now, failure: null });
    expect(await desk().deliver(house.actor, key, async () => mail)).toBe('nothing');
    expect(server.received.map(({ to }) => to)).toEqual(['patient@exemple.test']);
  });

  it('waits while the server cannot be reached, and leaves under the same identifier once it can', async () => {
    const key = await toDeliver();
    expect(await desk('smtp://127.0.0.1:9').deliver(house.actor, key, async () => mail)).toBe('again');
    expect(await row(key.subjectId)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      failure: 'Le serveur de messagerie est injoignable.',
    });
    expect(await desk().deliver(house.actor, key, async () => mail)).toBe('sent');
    const stored = await row(key.subjectId);
    expect(stored).toMatchObject({ state: 'sent', attempts: 2, failure: null });
    expect(server.received[0]?.raw).toContain(`Message-ID: <${stored?.id}@essai.test>`);
  });

  it.each([
    ['postponesRecipient', 451],
    ['postponesContent', 452],
  ] as const)('waits when the server %s', async (mood, code) => {
    const { outcome, stored } = await deliver(mood);
    expect(outcome).toBe('again');
    expect(stored).toMatchObject({
      state: 'waiting',
      failure: `Le serveur de messagerie demande d’attendre (${code}).`,
    });
    expect(server.received).toEqual([]);
  });

  it.each([
    ['refusesRecipient', 550],
    ['refusesContent', 554],
  ] as const)('has failed when the server %s', async (mood, code) => {
    const { outcome, stored } = await deliver(mood);
    expect(outcome).toBe('failed');
    expect(stored).toMatchObject({ state: 'failed', failure: `Refusé par le serveur de messagerie (${code}).` });
  });

  it.each(['acceptsThenCuts', 'cutsDuringContent'] as const)(
    'is uncertain, and not sent again, when the server %s',
    async (mood) => {
      const { key, outcome, stored } = await deliver(mood);
      expect(outcome).toBe('uncertain');
      expect(stored?.state).toBe('uncertain');
      server.mood = 'accepts';
      expect(await desk().deliver(house.actor, key, async () => mail)).toBe('nothing');
      expect(server.received.length).toBe(mood === 'acceptsThenCuts' ? 1 : 0);
    },
  );

  it('is not claimed by a second worker, and becomes uncertain when the first one died with it', async () => {
    const key = await toDeliver();
    let giveUp = (): void => undefined;
    const dying = deskOn(
      new (class extends Carrier<MailContent> {
        carry(): Promise<never> {
          return new Promise((_, reject) => {
            giveUp = () => reject(new Error('too late'));
          });
        }
      })(),
    );
    const late = dying.deliver(house.actor, key, async () => mail).catch(() => undefined);
    while ((await row(key.subjectId))?.state !== 'claimed') await new Promise((resume) => setTimeout(resume, 10));
    expect(await desk().deliver(house.actor, key, async () => mail)).toBe('again');
    now = new Date('2026-11-20T09:03:59Z');
    expect(await desk().deliver(house.actor, key, async () => mail)).toBe('again');
    now = new Date('2026-11-20T09:04:00Z');
    expect(await desk().deliver(house.actor, key, async () => mail)).toBe('uncertain');
    expect(server.received).toEqual([]);
    const settled = await row(key.subjectId);
    giveUp();
    await late;
    expect(await row(key.subjectId)).toEqual(settled);
  });

  it('is sent once by ten workers at the same moment', async () => {
    const key = await toDeliver();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => desk().deliver(house.actor, key, async () => mail)),
    );
    expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(1);
    expect(server.received).toHaveLength(1);
  });

  it('is given up after about a day, saying so', async () => {
    const key = await toDeliver();
    await database.transact(house.actor, (tx) =>
      queryFreely(tx, `UPDATE delivery SET attempts = $2 WHERE subject_id = $1`, [key.subjectId, patientAttempts - 1]),
    );
    expect(await desk('smtp://127.0.0.1:9').deliver(house.actor, key, async () => mail)).toBe('failed');
    expect((await row(key.subjectId))?.failure).toBe(
      `Le serveur de messagerie est injoignable. Abandon après ${patientAttempts} essais.`,
    );
  });

  it('waits again when it could not be composed', async () => {
    const key = await toDeliver();
    await expect(
      desk().deliver(house.actor, key, async () => {
        throw new Error('no font');
      }),
    ).rejects.toThrow('no font');
    expect(await row(key.subjectId)).toMatchObject({
      state: 'waiting',
      failure: 'Le message n’a pas pu être composé.',
    });
  });

  it('leaves a trace of its outcome that names nobody', async () => {
    const { key } = await deliver('refusesRecipient');
    const [trace] = await database.transact(house.actor, (tx) =>
      queryFreely<{ action: string; patient_id: string; detail: unknown }>(
        tx,
        `SELECT action, patient_id, detail FROM audit_event WHERE subject_id = (SELECT id FROM delivery WHERE subject_id = $1)`,
        [key.subjectId],
      ),
    );
    expect(trace).toEqual({ action: 'agenda-message-failed', patient_id: house.id.patient, detail: { attempts: 1 } });
  });
});
