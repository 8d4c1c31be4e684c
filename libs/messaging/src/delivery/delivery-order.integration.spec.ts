import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { applicationDataSource, Database } from '@diurne/database';
import {
  aBookedVisit,
  aSmallHouse,
  createTestDatabase,
  queryFreely,
  type TestDatabase,
} from '@diurne/database/testing';
import type { CarrierCatalogue } from '../carriers/carrier-catalogue';
import type { MailContent } from '../carriers/smtp/mail-content';
import { MailServer } from '../testing/mail-server';
import { onlyMail } from '../testing/only-mail';
import { DeliveryDesk } from './delivery-desk';
import { openDelivery } from './delivery-rows';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

const minuteMs = 60_000;
let scratch: TestDatabase;
let database: Database;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
let visit: Awaited<ReturnType<typeof aBookedVisit>>;
let server: MailServer;
let now: Date;

beforeAll(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
});
beforeEach(async () => {
  server = await MailServer.start();
  now = new Date('2026-11-20T09:00:00Z');
  house = await aSmallHouse(database);
  visit = await aBookedVisit(database, house, {
    on: '2026-11-24',
    steps: [{ code: 'PDS', label: 'Prise de sang', start: 510, end: 520, by: house.id.nurse }],
  });
});
afterEach(() => server.stop());
afterAll(async () => {
  await database.source.destroy();
  await scratch.drop();
});

const mailOf = (version: number): MailContent => ({
  to: { address: 'patient@exemple.test' },
  fromName: 'CH d’Essai',
  subject: `Version ${version}`,
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
  attachments: [],
});
const deskOn = (mail: Parameters<typeof onlyMail>[0], deadlineMs = 2 * minuteMs) => {
  const { email, ...others } = onlyMail(mail);
  return new DeliveryDesk<CarrierCatalogue>(database, { ...others, email: { ...email, deadlineMs } }, () => now);
};
const desk = (url = server.url, deadlineMs?: number) => deskOn({ url }, deadlineMs);
async function version(number: number) {
  const key = { subjectId: randomUUID(), recipientId: visit.ids.patient, channel: 'email' } as const;
  await database.transact(house.actor, (tx) =>
    openDelivery(tx, {
      ...key,
      visitId: visit.ids.visit,
      patientId: visit.ids.patient,
      subjectKind: 'agenda',
      recipientKind: 'patient',
      version: number,
    }),
  );
  const stored = async () =>
    (
      await database.transact(house.actor, (tx) =>
        queryFreely<{ state: string; failure: string | null }>(
          tx,
          `SELECT state, failure FROM delivery WHERE subject_id = $1`,
          [key.subjectId],
        ),
      )
    )[0];
  return { stored, deliver: (by = desk()) => by.deliver(house.actor, key, async () => mailOf(number)) };
}
const arrived = () => server.received.map(({ raw }) => /Version (\d)/.exec(raw)?.[1]);
const until = async (condition: () => Promise<boolean>) => {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resume) => setTimeout(resume, 10)))
    if (await condition()) return;
  throw new Error('waited in vain');
};

describe('versions of one agenda', () => {
  it('arrive in their order, although the server takes its time over the first', async () => {
    server.hesitationMs = 1200;
    const [first, second] = [await version(0), await version(1)];
    const slow = first.deliver();
    await until(async () => (await first.stored())?.state === 'claimed');
    await expect(second.deliver()).rejects.toMatchObject({ notBefore: new Date('2026-11-20T09:00:05Z') });
    expect(await second.stored()).toEqual({ state: 'waiting', failure: null });
    expect(await slow).toBe('sent');
    expect(await second.deliver()).toBe('sent');
    expect(arrived()).toEqual(['0', '1']);
  });

  it('that were overtaken never leave, and say why', async () => {
    const [first, second] = [await version(0), await version(1)];
    expect(await second.deliver()).toBe('sent');
    expect(await first.deliver()).toBe('failed');
    expect(await first.stored()).toEqual({
      state: 'failed',
      failure: 'Remplacé par une version plus récente, déjà partie.',
    });
    expect(arrived()).toEqual(['1']);
  });

  it('asked for at the same moment by several workers never meet', async () => {
    server.hesitationMs = 300;
    const both = [await version(0), await version(1)];
    await Promise.allSettled(both.flatMap((one) => [one.deliver(), one.deliver()]));
    for (const one of both) await one.deliver().catch(() => undefined);
    expect(arrived()).toEqual([...arrived()].sort());
    expect(arrived().at(-1)).toBe('1');
  });
});

describe('a claim whose worker died', () => {
  it('becomes uncertain within minutes, also of a version that was replaced, and is told', async () => {
    const replaced = await version(0);
    let giveUp = (): void => undefined;
    const dead = {
      carry: () =>
        new Promise<never>((_, reject) => {
          giveUp = () => reject(new Error('too late'));
        }),
    };
    const late = replaced.deliver(deskOn(dead)).catch(() => undefined);
    await until(async () => (await replaced.stored())?.state === 'claimed');
    now = new Date('2026-11-20T09:03:59Z');
    expect([await desk().sweep(house.actor), (await replaced.stored())?.state]).toEqual([0, 'claimed']);
    now = new Date('2026-11-20T09:04:00Z');
    expect(await desk().sweep(house.actor)).toBe(1);
    expect(await replaced.stored()).toEqual({
      state: 'uncertain',
      failure: 'L’envoi a été interrompu : le message est peut-être parti.',
    });
    const traces = await database.transact(house.actor, (tx) =>
      queryFreely<{ action: string }>(tx, `SELECT action FROM audit_event WHERE subject_kind = 'delivery'`),
    );
    expect(traces).toEqual([{ action: 'agenda-message-uncertain' }]);
    expect(await desk().sweep(house.actor)).toBe(0);
    const swept = await replaced.stored();
    giveUp();
    await late;
    expect(await replaced.stored()).toEqual(swept);
  });
});

describe('a mail server that greets one line after the other', () => {
  let slow: Server;
  beforeEach(async () => {
    slow = createServer((socket) => {
      const timer = setInterval(() => socket.write('220-bientôt\r\n'), 100);
      socket.on('close', () => clearInterval(timer)).on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(slow, 'listening');
  });
  afterEach(() => slow.close());

  it('holds a message no longer than its deadline, and nothing is in doubt: nothing had left', async () => {
    const only = await version(0);
    const begun = performance.now();
    const url = `smtp://127.0.0.1:${(slow.address() as AddressInfo).port}`;
    expect(await only.deliver(desk(url, 700))).toBe('again');
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(await only.stored()).toMatchObject({
      state: 'waiting',
      failure: 'Le serveur de messagerie est injoignable.',
    });
    expect(await only.deliver()).toBe('sent');
  });
});
