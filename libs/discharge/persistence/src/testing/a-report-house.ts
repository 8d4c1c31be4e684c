import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Database } from '@diurne/database';
import {
  aBookedVisit,
  aSmallHouse,
  inserter,
  queryFreely,
  type TestDatabase,
  visitBecomes,
} from '@diurne/database/testing';
import {
  allergies,
  arrivedAtMinute,
  author,
  entryMode,
  given,
  leftOut,
  physicians,
  stepLabels,
  treatments,
  visitOn,
  type ReportDelivery,
  type ReportHouse,
  type ReportTraces,
  type Role,
} from '@diurne/discharge-application/testing';
import { DocumentGuard } from '../document-guard';
import { PostgresReportLedger } from '../postgres-report-ledger';

const versions = `
  SELECT x.id, x.number, x.state FROM report_version x JOIN discharge_report r ON r.id = x.report_id
  WHERE r.visit_id = $1 ORDER BY x.number`;
const edits = `
  SELECT e.edit, e.beside, e.content, a.display_name AS author
  FROM report_edit e JOIN report_version x ON x.id = e.report_version_id JOIN discharge_report r ON r.id = x.report_id JOIN account a ON a.id = e.author_id
  WHERE r.visit_id = $1 ORDER BY e.id`;
const handings = `
  SELECT h.report_version_id AS of, h.correspondent_id AS to, h.way
  FROM letter_handing h JOIN report_version x ON x.id = h.report_version_id JOIN discharge_report r ON r.id = x.report_id
  WHERE r.visit_id = $1 ORDER BY h.id`;
const deliveries = `SELECT version, recipient_id AS to, state, failure FROM delivery WHERE visit_id = $1`;
const jobs = `
  SELECT payload->>'reportVersionId' AS of, payload->>'correspondentId' AS to, due_at AS due
  FROM outbox_message WHERE kind = 'send-report' AND relayed_at IS NULL`;
const events = `SELECT name FROM outbox_event ORDER BY written`;
const acts = `SELECT action FROM audit_event WHERE (action LIKE 'report-%' OR action = 'letter-handed') AND action NOT LIKE 'report-message-%' ORDER BY id`;
const settle = `
  UPDATE delivery SET state = $3, failure = $4, claimed_at = CASE WHEN $3 = 'claimed' THEN now() END
  WHERE recipient_id = $2 AND version = (SELECT max(version) FROM delivery WHERE visit_id = $1 AND recipient_id = $2)`;
const minuteOfDay = (minute: number) => new Date(Date.parse(`${visitOn}T00:00:00+01:00`) + minute * 60_000);

/** One arrived visit in tables of its own, as the twins have it in memory. */
export async function aReportHouse(
  database: Database,
  { ownerUrl }: Pick<TestDatabase, 'ownerUrl'>,
  guard = new DocumentGuard(),
): Promise<ReportHouse> {
  const house = await aSmallHouse(database);
  const ids = { primary: randomUUID(), referring: randomUUID(), account: randomUUID(), ward: randomUUID() };
  const actor = { ...house.actor, accountId: ids.account };
  const run = <Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> =>
    database.transact(actor, (tx) => queryFreely<Row>(tx, sql, parameters));
  const put = (table: string, row: Record<string, unknown>) =>
    database.transact(actor, (tx) => inserter(tx, house.id.establishment)(table, row));
  for (const role of ['primary', 'referring'] as const) {
    const { name, email } = physicians[role];
    await put('correspondent', {
      id: ids[role],
      display_name: name,
      specialty: 'médecine générale',
      email,
      secure_email: email,
    });
  }
  await put('account', {
    id: ids.account,
    login: `dr-${ids.account}`,
    display_name: author,
    password_hash: 'x',
    roles: '{physician}',
    every_unit: true,
    resource_id: house.id.nurse,
  });
  await put('account', {
    id: ids.ward,
    login: `ward-${ids.ward}`,
    display_name: 'Coordination',
    password_hash: 'x',
    roles: '{coordinator}',
    every_unit: true,
  });
  const visit = await aBookedVisit(database, house, {
    on: visitOn,
    steps: [
      { code: 'blood', label: stepLabels.blood, start: 510, end: 520, by: house.id.nurse },
      { code: 'echo', label: stepLabels.echo, start: 545, end: 575, by: house.id.nurse },
    ],
    definition: { steps: ['blood', 'echo'].map((code) => ({ code, category: 'paramedical' })) },
    patient: { primary_physician_id: ids.primary, referring_physician_id: ids.referring },
  });
  const visitId = visit.ids.visit;
  await run(
    `UPDATE visit_request SET allergies = $2, treatments = $3 WHERE id = $1`,
    visit.ids.request,
    allergies,
    treatments,
  );
  const trace = (kind: string, minute: number, more: Record<string, unknown> = {}) => {
    const when = { occurred_at: minuteOfDay(minute), declared_at: minuteOfDay(minute) };
    return put('traced_fact', { visit_id: visitId, kind, declared_by: ids.account, ...when, ...more });
  };
  const becomes = async (state: string): Promise<void> => {
    await run(visitBecomes, visitId, state);
  };
  await trace('arrival', arrivedAtMinute);
  await becomes('arrived');
  const recorded = { recorded_by: ids.account, recorded_at: minuteOfDay(arrivedAtMinute) };
  await put('stay_record', { visit_id: visitId, number: 1, entry_mode: entryMode, ...recorded });
  const roleOf = (id: string): Role => (id === ids.primary ? 'primary' : 'referring');
  const steps = { blood: visit.stepIds['blood'] ?? '', echo: visit.stepIds['echo'] ?? '' };
  return {
    ledger: new PostgresReportLedger(database, guard),
    actor,
    neighbour: (await aSmallHouse(database, 'Ailleurs')).actor,
    visitId,
    steps,
    physicians: ids,
    newId: randomUUID,
    becomes,
    does: async (step, minute) => {
      await trace('stepDone', minute, { step_id: steps[step], performer_id: house.id.nurse });
    },
    gives: async (step, minute) => {
      const detail = { products: [given] };
      await trace('stepDone', minute, { step_id: steps[step], performer_id: house.id.nurse, detail });
    },
    isDeclared: async (step, minute) => {
      await trace('stepDone', minute, { step_id: steps[step], performer_id: house.id.nurse, declared_by: ids.ward });
    },
    leavesOut: async (step) => {
      await trace('stepNotDone', arrivedAtMinute, { step_id: steps[step], detail: leftOut });
    },
    isSeenOut: (minute) => trace('departure', minute, { detail: { exitMode: 'home' } }).then(() => undefined),
    isReachedAt: async (role, email, isSecure = true) => {
      await run(
        `UPDATE correspondent SET email = $2, secure_email = CASE WHEN $3 THEN $2 END WHERE id = $1`,
        ids[role],
        email,
        isSecure,
      );
    },
    leaves: async (role) => {
      await run(`UPDATE patient SET ${role}_physician_id = NULL WHERE id = $1`, visit.ids.patient);
    },
    settles: async (role, state, failure) => {
      await run(settle, visitId, ids[role], state, failure ?? null);
    },
    isForged: async () => {
      const owner = new Client({ connectionString: ownerUrl });
      await owner.connect();
      await owner.query(`ALTER TABLE signed_document DROP CONSTRAINT IF EXISTS signed_document_check`);
      await owner.query(`UPDATE signed_document SET bytes = '\\x010203' WHERE establishment_id = $1`, [
        house.id.establishment,
      ]);
      await owner.end();
    },
    traces: async () => ({
      versions: await run<ReportTraces['versions'][number]>(versions, visitId),
      edits: await run<ReportTraces['edits'][number]>(edits, visitId),
      handings: (await run<{ of: string; to: string; way: string }>(handings, visitId)).map((handing) => ({
        ...handing,
        to: roleOf(handing.to),
      })),
      deliveries: (await run<ReportDelivery & { to: string }>(deliveries, visitId))
        .map((delivery) => ({ ...delivery, to: roleOf(delivery.to) }))
        .sort((a, b) => a.version - b.version || a.to.localeCompare(b.to)),
      jobs: (await run<{ of: string; to: string; due: Date }>(jobs))
        .map((job) => ({ ...job, to: roleOf(job.to) }))
        .sort((a, b) => a.to.localeCompare(b.to)),
      events: (await run<{ name: string }>(events)).map(({ name }) => name),
      acts: (await run<{ action: string }>(acts)).map(({ action }) => action),
    }),
  };
}
