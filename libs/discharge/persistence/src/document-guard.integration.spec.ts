import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { applicationDataSource, countForgeries, Database, SealingKey } from '@diurne/database';
import { createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { look, sign, write, type ReportHouse } from '@diurne/discharge-application/testing';
import { canonicalJson, sha256 } from '@diurne/identifiers';
import { DocumentGuard } from './document-guard';
import { openReport, readReportPaper } from './open-report.reading';
import { aReportHouse } from './testing/a-report-house';
import { verifyDocuments } from './verify-documents';

// Real servers on a machine that does other things too.
jest.setTimeout(60_000);

const key = new SealingKey(randomBytes(32));
let home: TestDatabase;
let database: Database;
let owner: Client;
let house: ReportHouse;
let version: string;
let told: { versionId: string | null; why: string }[];
let guard: DocumentGuard;
beforeAll(async () => {
  home = await createTestDatabase();
  database = new Database(await applicationDataSource(home.url).initialize());
  owner = new Client({ connectionString: home.ownerUrl });
  await owner.connect();
  // Whoever forges stands above what the tables guard.
  await owner.query(`ALTER TABLE report_version DISABLE TRIGGER USER; ALTER TABLE signed_document DISABLE TRIGGER USER;
    ALTER TABLE signed_document DROP CONSTRAINT signed_document_check`);
});
afterAll(async () => {
  await owner.end();
  await database.source.destroy();
  await home.drop();
});
beforeEach(async () => {
  told = [];
  guard = new DocumentGuard(key, (forgery) => told.push(forgery));
  house = await aReportHouse(database, home, guard);
  await write(house);
  version = await sign(house);
});

const at = new Date('2026-11-24T16:00:00Z');
const open = (by = guard) => openReport(database, by, house.actor, house.visitId, at);
const print = () => readReportPaper(database, guard, house.actor, house.visitId, at);
const send = () => house.ledger.signedFor(house.actor, version, house.physicians.primary);
const verify = (by = guard) => verifyDocuments(database, house.actor.establishmentId, by);
const forge = (sql: string, ...more: unknown[]) => owner.query(sql, [version, ...more]);
/** All digests, and those of the trail, made to fit what was written in. */
async function forgeThroughAndThrough(): Promise<void> {
  await forge(`UPDATE report_version SET frozen = jsonb_set(frozen, '{visit,pathwayName}', '"Autre"') WHERE id = $1`);
  const { rows } = await forge(`SELECT frozen FROM report_version WHERE id = $1`);
  const digest = sha256(canonicalJson(rows[0].frozen));
  await forge(`UPDATE report_version SET sha256 = $2 WHERE id = $1`, digest);
  await forge(
    `UPDATE signed_document SET bytes = '\\x0102', sha256 = encode(sha256('\\x0102'), 'hex') WHERE report_version_id = $1`,
  );
  await forge(
    `UPDATE audit_event SET detail = detail || jsonb_build_object('sha256', $2::text, 'documentSha256', encode(sha256('\\x0102'), 'hex'))
     WHERE action = 'report-signed' AND subject_id = $1`,
    digest,
  );
}

it('shows, prints, sends and verifies what is as it was signed', async () => {
  expect((await open()).state).toBe('signed');
  expect(await print()).toEqual({ signed: Buffer.from([37, 80, 68, 70]) });
  expect(await send()).toMatchObject({ reportVersionId: version });
  expect(await verify()).toEqual({ verified: 1, forged: [] });
  expect(told).toEqual([]);
});

it.each([
  ['the bytes', 'bytes-altered', `UPDATE signed_document SET bytes = '\\x01' WHERE report_version_id = $1`],
  [
    'the bytes with their digest',
    'trace-differs',
    `UPDATE signed_document SET bytes = '\\x01', sha256 = encode(sha256('\\x01'), 'hex') WHERE report_version_id = $1`,
  ],
  [
    'what was frozen',
    'frozen-altered',
    `UPDATE report_version SET frozen = jsonb_set(frozen, '{visit,pathwayName}', '"Autre"') WHERE id = $1`,
  ],
  [
    'what was written',
    'content-altered',
    `UPDATE report_version SET content = jsonb_set(content, '{sections,synthesis}', '"Autre"') WHERE id = $1`,
  ],
  ['who signed', 'signature-altered', `UPDATE report_version SET signer_name = 'Dr Autre' WHERE id = $1`],
  ['when it was signed', 'signature-altered', `UPDATE report_version SET signed_at = '2020-01-01' WHERE id = $1`],
  ['the document, gone', 'document-missing', `DELETE FROM signed_document WHERE report_version_id = $1`],
  [
    'the trail of the signature',
    'not-traced',
    `UPDATE audit_event SET action = 'report-read' WHERE action = 'report-signed' AND subject_id = $1`,
  ],
  ['the seal, taken away', 'seal-missing', `UPDATE signed_document SET seal = NULL WHERE report_version_id = $1`],
  ['the seal', 'seal-broken', `UPDATE signed_document SET seal = repeat('0', 64) WHERE report_version_id = $1`],
])('refuses, keeps and tells a forgery of %s', async (_, why, sql) => {
  await forge(sql);
  for (const attempt of [open, print, send, () => look(house)])
    await expect(attempt()).rejects.toMatchObject({ code: 'document-forged', why });
  expect(told).toEqual(Array.from({ length: 4 }, () => ({ versionId: version, why })));
  expect((await verify()).forged).toEqual([{ versionId: version, why }]);
  expect(await countForgeries(database, house.actor.establishmentId)).toBe(1);
  const traced = await database.transact(house.actor, (tx) =>
    queryFreely(tx, `SELECT DISTINCT subject_id AS id, detail FROM audit_event WHERE action = 'document-forged'`),
  );
  expect(traced).toEqual([{ id: version, detail: { why } }]);
});

it('refuses a forgery that whoever writes in the database has made fit everywhere: they have no key', async () => {
  await forgeThroughAndThrough();
  await expect(open()).rejects.toMatchObject({ code: 'document-forged', why: 'seal-broken' });
  expect((await verify(new DocumentGuard(new SealingKey(randomBytes(32))))).forged).toHaveLength(1);
});

it('finds a signature of which the version is gone', async () => {
  await forge(`DELETE FROM signed_document WHERE report_version_id = $1`);
  await forge(
    `UPDATE report_version SET state = 'draft', frozen = NULL, signed_by = NULL, signer_name = NULL, signer_rpps = NULL, signed_at = NULL, sha256 = NULL WHERE id = $1`,
  );
  expect(await verify()).toEqual({ verified: 0, forged: [{ versionId: version, why: 'version-gone' }] });
});

it('holds what was signed before there was a seal against digests and trail', async () => {
  await forge(`UPDATE signed_document SET seal = NULL WHERE report_version_id = $1`);
  await forge(
    `UPDATE audit_event SET detail = jsonb_build_object('sha256', detail->>'sha256') WHERE action = 'report-signed' AND subject_id = $1`,
  );
  expect((await open()).state).toBe('signed');
  await forge(`UPDATE signed_document SET bytes = '\\x01' WHERE report_version_id = $1`);
  await expect(open()).rejects.toMatchObject({ why: 'bytes-altered' });
});
