import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { applicationDataSource, audit, Database } from '@diurne/database';
import {
  aBookedVisit,
  aSmallHouse,
  createTestDatabase,
  inserter,
  queryFreely,
  type TestDatabase,
} from '@diurne/database/testing';
import { HandOverReport, SendReport } from '@diurne/discharge-application';
import { PostgresReportLedger } from '@diurne/discharge-persistence';
import { canonicalJson, sha256 } from '@diurne/identifiers';
import { DeliveryDesk, openDelivery, TryAgainLater } from '@diurne/messaging';
import { MailServer, onlyMail } from '@diurne/messaging/testing';
import PostalMime from 'postal-mime';
import { MailReportPost } from './mail-report-post';
import { HandOverReportProcessor } from './hand-over-report-when-report-signed.processor';
import { SendReportProcessor } from './send-report.processor';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

const signed = Buffer.from('%PDF-1.7 the very bytes that were signed');
const frozen = {
  establishment: { name: 'CH d’Essai', finess: '990000001', timeZone: 'Europe/Paris' },
  unit: { name: 'HDJ', phone: '01 99 00 12 34', address: 'ici' },
  patient: {
    birthName: 'VALDREUSE',
    usedName: null,
    firstNames: 'Odile',
    birthDate: '1958-03-02',
    sex: 'female',
    ipp: '1',
    ins: null,
    insOid: null,
  },
  visit: { id: 'v', on: '2026-11-24', pathwayName: 'Bilan annuel du diabète', arrivedAtMinute: 495, leftAtMinute: 905 },
  version: 1,
  content: {},
  recipients: [],
  signer: { accountId: 'a', name: 'Dr Essai', rpps: '10000000014' },
  signedAt: '2026-11-24T16:00:00.000Z',
};
const digest = sha256(canonicalJson(frozen));

let scratch: TestDatabase;
let database: Database;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
let mailServer: MailServer;
let ids: { version: string; report: string; physician: string };

beforeAll(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
});
afterAll(async () => {
  await database.source.destroy();
  await scratch.drop();
});
beforeEach(async () => {
  mailServer = await MailServer.start();
  house = await aSmallHouse(database);
  const visit = await aBookedVisit(database, house, {
    on: '2026-11-24',
    steps: [{ code: 'PDS', label: 'Prise de sang', start: 510, end: 520, by: house.id.nurse }],
  });
  ids = { version: randomUUID(), report: randomUUID(), physician: randomUUID() };
  const account = randomUUID();
  await queryFreely(
    database,
    `INSERT INTO account (id, establishment_id, login, display_name, password_hash, roles) VALUES ($1, $2, $3, 'Dr Essai', 'x', '{physician}')`,
    [account, house.id.establishment, `dr-${account}`],
  );
  await database.transact(house.actor, async (tx) => {
    const put = inserter(tx, house.id.establishment);
    await put('correspondent', {
      id: ids.physician,
      display_name: 'Dr MORVEAUX Jean',
      specialty: 'médecine générale',
      email: 'morveaux@exemple.test',
      secure_email: 'morveaux@exemple.test',
    });
    await put('discharge_report', { id: ids.report, visit_id: visit.ids.visit });
    await put('report_version', {
      id: ids.version,
      report_id: ids.report,
      number: 1,
      state: 'signed',
      content: '{}',
      author_id: account,
      edited_at: new Date(),
      frozen: JSON.stringify(frozen),
      signed_by: account,
      signer_name: 'Dr Essai',
      signer_rpps: '10000000014',
      signed_at: frozen.signedAt,
      sha256: digest,
    });
    await put('signed_document', {
      report_version_id: ids.version,
      media_type: 'application/pdf',
      bytes: signed,
      sha256: createHash('sha256').update(signed).digest('hex'),
    });
    const signing = { action: 'report-signed', subjectKind: 'report-version', subjectId: ids.version };
    await audit(tx, new Date(), { ...signing, detail: { sha256: digest } });
    await openDelivery(tx, {
      visitId: visit.ids.visit,
      patientId: visit.ids.patient,
      subjectKind: 'report',
      subjectId: ids.version,
      recipientKind: 'correspondent',
      recipientId: ids.physician,
      channel: 'email',
      version: 1,
    });
  });
});
afterEach(() => mailServer.stop());

const send = () => {
  const desk = new DeliveryDesk(database, onlyMail(mailServer), () => new Date());
  return new SendReportProcessor(new SendReport(new PostgresReportLedger(database), new MailReportPost(desk))).handle({
    actor: house.actor,
    payload: { reportVersionId: ids.version, correspondentId: ids.physician },
    at: new Date(),
  });
};
const delivery = async () =>
  (
    await database.transact(house.actor, (tx) =>
      queryFreely<{ state: string; failure: string | null }>(
        tx,
        `SELECT state, failure FROM delivery WHERE subject_id = $1`,
        [ids.version],
      ),
    )
  )[0];

it('is due at each recipient whose delivery waits, once it is signed', async () => {
  const react = () =>
    new HandOverReportProcessor(new HandOverReport(new PostgresReportLedger(database))).react({
      actor: house.actor,
      event: {
        id: randomUUID(),
        name: 'report-signed',
        payload: { visitId: randomUUID(), reportVersionId: ids.version },
        at: signedAt,
        accountId: null,
      },
    });
  const signedAt = new Date('2026-11-24T15:10:00Z');
  const due = () =>
    database.transact(house.actor, (tx) =>
      queryFreely(tx, `SELECT kind, payload, due_at AS due FROM outbox_message WHERE kind = 'send-report'`),
    );
  await react();
  await react();
  const job = { reportVersionId: ids.version, correspondentId: ids.physician };
  expect(await due()).toEqual([{ kind: 'send-report', payload: job, due: signedAt }]);
  await database.transact(house.actor, (tx) => queryFreely(tx, `DELETE FROM outbox_message`));
  await send();
  await react();
  expect(await due()).toEqual([]);
});

it('reaches the physician once, with the signed bytes and a subject that names no one', async () => {
  await send();
  await send();
  expect(mailServer.received.map(({ to }) => to)).toEqual(['morveaux@exemple.test']);
  const mail = await PostalMime.parse(mailServer.received[0]?.raw ?? '');
  expect(mail.subject).toBe('Compte rendu d’hospitalisation de jour du 24/11/2026');
  expect(`${mail.text} ${mail.html}`).not.toMatch(/VALDREUSE|Odile|diabète/i);
  const [attachment] = mail.attachments;
  expect(Buffer.from(attachment?.content as ArrayBuffer).equals(signed)).toBe(true);
  expect(await delivery()).toEqual({ state: 'sent', failure: null });
});

it('waits while the server postpones it', async () => {
  mailServer.mood = 'postponesRecipient';
  await expect(send()).rejects.toBeInstanceOf(TryAgainLater);
  mailServer.mood = 'accepts';
  await send();
  expect(mailServer.received).toHaveLength(1);
});

it('does not leave once a newer version replaced it', async () => {
  await database.transact(house.actor, (tx) =>
    queryFreely(tx, `UPDATE report_version SET state = 'replaced' WHERE id = $1`, [ids.version]),
  );
  await send();
  expect(mailServer.received).toEqual([]);
  expect((await delivery())?.state).toBe('failed');
});

it('does not leave when its bytes are no longer those that were signed', async () => {
  const client = new Client({ connectionString: scratch.ownerUrl });
  await client.connect();
  const forged = Buffer.from('%PDF-1.7 other bytes');
  await client.query(`ALTER TABLE signed_document DROP CONSTRAINT IF EXISTS signed_document_check`);
  await client.query(`UPDATE signed_document SET bytes = $2 WHERE report_version_id = $1`, [ids.version, forged]);
  await client.end();
  await expect(send()).rejects.toMatchObject({ code: 'document-forged' });
  expect(mailServer.received).toEqual([]);
});
