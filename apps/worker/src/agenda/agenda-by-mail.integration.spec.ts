import {
  AgendaRefusal,
  HoldAgenda,
  IssueAgenda,
  NoteTelling,
  PrepareAgenda,
  ReadAgenda,
  SendAgenda,
  SendAgendaNow,
} from '@diurne/agenda-application';
import { PostgresAgendaLedger } from '@diurne/agenda-persistence';
import { applicationDataSource, Database, putInOutbox } from '@diurne/database';
import {
  aBookedVisit,
  aSmallHouse,
  createTestDatabase,
  queryFreely,
  type TestDatabase,
  visitBecomes,
} from '@diurne/database/testing';
import {
  DeliveryDesk,
  handlersByJob,
  jobNames,
  outboxEntry,
  OutboxLedger,
  OutboxRelay,
  ReactionDesk,
  type JobHandler,
  type JobHandlers,
  type ReactionHandlers,
} from '@diurne/messaging';
import { InlineQueue, MailServer, onlyMail } from '@diurne/messaging/testing';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { IssueAgendaProcessor } from './issue-agenda.processor';
import { ReactProcessor } from '../events/react.processor';
import { MailAgendaPost } from './mail-agenda-post';
import { NoteTellingProcessor } from './note-telling-when-delivery-settled.processor';
import { PrepareAgendaProcessor } from './prepare-agenda-when-visit-changes.processor';
import { SendAgendaProcessor } from './send-agenda.processor';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

let scratch: TestDatabase;
let database: Database;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
let visit: Awaited<ReturnType<typeof aBookedVisit>>;
let mailServer: MailServer;
let queue: InlineQueue;
let handlers: JobHandlers;
let ledger: PostgresAgendaLedger;
const now = new Date('2026-11-20T09:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

beforeAll(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
});
afterAll(async () => {
  await database.source.destroy();
  await scratch.drop();
});
beforeEach(async () => {
  house = await aSmallHouse(database);
  visit = await aBookedVisit(database, house, {
    on: '2026-11-24',
    steps: [
      { code: 'PDS', label: 'Prise de sang', start: 510, end: 520, by: house.id.nurse },
      { code: 'CS', label: 'Consultation', start: 545, end: 575, by: house.id.nurse },
    ],
    definition: {
      steps: [{ code: 'PDS', location: '@place', patientNote: 'À jeun' }],
      preparation: ['Venez à jeun depuis minuit.'],
    },
  });
  mailServer = await MailServer.start();
  queue = new InlineQueue();
  ledger = new PostgresAgendaLedger(database);
  const desk = new DeliveryDesk(database, onlyMail(mailServer), () => now);
  const reactions = {
    'prepare-agenda': new PrepareAgendaProcessor(new PrepareAgenda(ledger), new HoldAgenda(ledger)),
    'note-telling': new NoteTellingProcessor(new NoteTelling(ledger)),
  } as unknown as ReactionHandlers;
  const mine: JobHandler[] = [
    new ReactProcessor(new ReactionDesk(database, reactions, () => new Date())),
    new IssueAgendaProcessor(new IssueAgenda(ledger)),
    new SendAgendaProcessor(new SendAgenda(ledger, new MailAgendaPost(desk, 'hdj@essai.test'))),
  ];
  handlers = handlersByJob([
    ...mine,
    ...jobNames
      .filter((name) => !mine.some(({ job }) => job === name))
      .map((job): JobHandler => ({
        job,
        handle: async () => {
          throw new Error(`${job} was not expected`);
        },
      })),
  ]);
});
afterEach(() => mailServer.stop());

const changed = (at = now) =>
  database.transact(house.actor, (tx) =>
    putInOutbox(tx, outboxEntry('issue-agenda', { visitId: visit.ids.visit }, at)),
  );
const run = async (at = now) => {
  const relay = new OutboxRelay(new OutboxLedger(database), queue, {
    databaseUrl: scratch.url,
    everyMs: 60_000,
    clock: () => new Date(),
    onTrouble: (failure) => {
      throw failure;
    },
  });
  const failures: Error[] = [];
  for (let pass = 0; pass < 4; pass += 1) {
    await relay.relayOnce(new Date(Math.max(Date.now(), at.getTime())));
    failures.push(...(await queue.handleAll(handlers, at)));
  }
  return failures;
};
const sql = <Row>(text: string, parameters: unknown[] = [visit.ids.visit]) =>
  database.transact(house.actor, (tx) => queryFreely<Row>(tx, text, parameters));
const stepMoved = `
  UPDATE care_step s SET start_minute = $2::int, end_minute = $2::int + 30, during = tstzrange(
    local_instant(v.on_date, $2::int, v.time_zone), local_instant(v.on_date, $2::int + 30, v.time_zone))
  FROM day_visit v WHERE v.id = s.visit_id AND v.id = $1 AND s.code = 'CS'`;
const moveStep = (start: number) => sql(stepMoved, [visit.ids.visit, start]);
const setState = (state: string) => sql(visitBecomes, [visit.ids.visit, state]);
const isAnnounced = async () =>
  (await sql<{ at: Date | null }>(`SELECT announced_at AS at FROM day_visit WHERE id = $1`))[0]?.at !== null;
const deliveries = () =>
  sql<{ state: string; version: number; failure: string | null }>(
    `SELECT state, version, failure FROM delivery WHERE visit_id = $1 ORDER BY version`,
  );
const mails = () =>
  Promise.all(
    mailServer.received.map(async ({ raw }) => {
      const mail = await PostalMime.parse(raw);
      const ics = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
      const calendar = new ICAL.Component(
        ICAL.parse(
          typeof ics?.content === 'string' ? ics.content : new TextDecoder().decode(ics?.content),
        ) as ConstructorParameters<typeof ICAL.Component>[0],
      );
      const event = calendar.getFirstSubcomponent('vevent');
      return {
        mail,
        method: calendar.getFirstPropertyValue('method'),
        uid: event?.getFirstPropertyValue('uid'),
        sequence: event?.getFirstPropertyValue('sequence'),
        files: mail.attachments.flatMap(({ filename }) => filename ?? []),
      };
    }),
  );

describe('the agenda of a booked visit', () => {
  it('reaches the mailbox once, with its PDF and its calendar file, and the visit is announced', async () => {
    await changed();
    expect(await run()).toEqual([]);
    const [first, ...others] = await mails();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ method: 'REQUEST', sequence: 0, mail: { subject: 'Votre rendez-vous' } });
    expect(first?.files.sort()).toEqual(['rendez-vous.ics', 'votre-journee.pdf']);
    expect(first?.mail.text).toContain('Prise de sang, Nurse');
    expect(first?.mail.text).toContain('Venez à jeun depuis minuit.');
    expect(await deliveries()).toEqual([{ state: 'sent', version: 0, failure: null }]);
    expect(await isAnnounced()).toBe(true);
  });

  it('is written, and not told, while its letter is refused or nobody knows what became of it', async () => {
    for (const [mood, state] of [
      ['refusesRecipient', 'failed'],
      ['acceptsThenCuts', 'uncertain'],
    ] as const) {
      mailServer.mood = mood;
      await changed();
      await run();
      await new SendAgendaNow(ledger).send(house.actor, visit.ids.visit, now);
      await run();
      expect((await deliveries()).at(-1)?.state).toBe(state);
      expect(await isAnnounced()).toBe(false);
    }
  });

  it('is not sent again when nothing changed for the patient', async () => {
    await changed();
    await run();
    await changed();
    await run();
    expect(mailServer.received).toHaveLength(1);
  });

  it('is sent anew, under the same UID and a higher SEQUENCE, for each move', async () => {
    await changed();
    await run();
    await moveStep(560);
    await changed();
    await run();
    await moveStep(585);
    await changed();
    await run();
    const sent = await mails();
    expect(sent.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
    expect(new Set(sent.map(({ uid }) => uid)).size).toBe(1);
    expect(sent[2]?.mail.subject).toBe('Votre rendez-vous a changé');
  });

  it('becomes one message when several changes fall within the delay', async () => {
    await changed(later(5));
    await moveStep(560);
    await changed(later(6));
    await run(later(6));
    expect(mailServer.received).toHaveLength(1);
    expect((await mails())[0]?.mail.text).toContain('9\u00a0h\u00a020');
  });

  it('is cancelled under its UID when the visit is, once', async () => {
    await changed();
    await run();
    await setState('cancelled');
    await changed();
    await run();
    await changed();
    await run();
    const sent = await mails();
    expect(sent.map(({ method, sequence }) => [method, sequence])).toEqual([
      ['REQUEST', 0],
      ['CANCEL', 1],
    ]);
    expect(sent[1]?.uid).toBe(sent[0]?.uid);
    expect(sent[1]?.files).toEqual(['rendez-vous.ics']);
  });

  it('is cancelled even when the cancellation is heard again before its letter has left', async () => {
    await changed();
    await run();
    await setState('cancelled');
    const issue = new IssueAgenda(ledger);
    await issue.issue(house.actor, visit.ids.visit, now);
    expect(await issue.issue(house.actor, visit.ids.visit, now)).toEqual({ kind: 'nothing' });
    expect(await deliveries()).toMatchObject([{ state: 'sent' }, { state: 'waiting', version: 1, failure: null }]);
    await run();
    expect((await mails()).map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL']);
  });

  it('never mentions a visit that was cancelled before anything left, and tells it when it stands again', async () => {
    mailServer.mood = 'postponesRecipient';
    await changed();
    await run();
    await setState('cancelled');
    await changed();
    mailServer.mood = 'accepts';
    await run();
    expect(mailServer.received).toEqual([]);
    expect(await deliveries()).toEqual([
      { state: 'failed', version: 0, failure: 'La venue a été annulée avant l’envoi.' },
    ]);
    await setState('booked');
    await changed();
    await run();
    expect((await mails()).map(({ method, sequence }) => [method, sequence])).toEqual([['REQUEST', 1]]);
  });

  it('is taken back when a newer one stands before it could leave', async () => {
    mailServer.mood = 'postponesRecipient';
    await changed();
    expect((await run()).map(({ name }) => name)).toContain('TryAgainLater');
    await moveStep(560);
    await changed();
    await run();
    mailServer.mood = 'accepts';
    await run();
    expect((await mails()).map(({ sequence }) => sequence)).toEqual([1]);
    expect(await deliveries()).toEqual([
      { state: 'failed', version: 0, failure: 'Les heures ont changé avant l’envoi\u00a0: une autre version suit.' },
      { state: 'sent', version: 1, failure: null },
    ]);
  });

  it('leaves no delivery for a patient without an address: it is issued, and nobody is told', async () => {
    await sql(`UPDATE patient SET email = NULL WHERE id = $1`, [visit.ids.patient]);
    await changed();
    await run();
    expect(await deliveries()).toEqual([]);
    expect(await sql(`SELECT sequence FROM agenda_version WHERE visit_id = $1`)).toEqual([{ sequence: 0 }]);
    expect(await isAnnounced()).toBe(false);
    await expect(new SendAgendaNow(ledger).send(house.actor, visit.ids.visit, now)).rejects.toMatchObject({
      code: 'no-channel',
    });
  });

  it('says nothing once the patient is here or the hour has come', async () => {
    await setState('arrived');
    await changed();
    await run();
    await setState('booked');
    await changed();
    await run(new Date('2026-11-24T07:15:00Z'));
    expect(mailServer.received).toEqual([]);
  });

  it('keeps, in what waits or is queued, ids only', async () => {
    await changed();
    await run();
    const rows = await sql<{ payload: Record<string, string> }>(
      `SELECT payload FROM outbox_message WHERE establishment_id = $1 AND kind <> 'react'`,
      [house.id.establishment],
    );
    for (const { payload } of rows)
      for (const value of Object.values(payload)) expect(value).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('send now', () => {
  it('does not wait for the delay', async () => {
    await changed(later(90));
    await new SendAgendaNow(ledger).send(house.actor, visit.ids.visit, now);
    await run();
    expect(mailServer.received).toHaveLength(1);
  });

  it('tries again, at a person’s word, what had failed or was uncertain', async () => {
    mailServer.mood = 'acceptsThenCuts';
    await changed();
    await run();
    expect((await deliveries())[0]?.state).toBe('uncertain');
    mailServer.mood = 'accepts';
    await changed();
    await run();
    expect(mailServer.received).toHaveLength(1);
    await new SendAgendaNow(ledger).send(house.actor, visit.ids.visit, now);
    await run();
    expect(mailServer.received).toHaveLength(2);
    expect((await deliveries())[0]?.state).toBe('sent');
  });

  it('is refused for an unknown visit, for one of another establishment and for one already under way', async () => {
    const send = (actor = house.actor, id = visit.ids.visit) => new SendAgendaNow(ledger).send(actor, id, now);
    const elsewhere = await aSmallHouse(database, 'Ailleurs');
    await expect(send(elsewhere.actor)).rejects.toMatchObject({ code: 'not-found' });
    await expect(send(house.actor, house.id.patient)).rejects.toBeInstanceOf(AgendaRefusal);
    await setState('arrived');
    await expect(send()).rejects.toMatchObject({ code: 'visit-state-refused' });
  });
});

describe('the agenda as printed', () => {
  const read = () => new ReadAgenda(ledger).read(house.actor, visit.ids.visit, now);
  it('is what the patient was told, or is about to be told; its reading is traced', async () => {
    await changed();
    await run();
    expect(await read()).toMatchObject({ sequence: 0, method: 'REQUEST', issuedAt: now });
    await moveStep(600);
    expect((await read()).sequence).toBe(1);
    await setState('cancelled');
    expect((await read()).method).toBe('CANCEL');
    expect(
      await sql(`SELECT count(*)::int AS n FROM audit_event WHERE action = 'agenda-read' AND subject_id = $1`),
    ).toEqual([{ n: 3 }]);
  });
});
