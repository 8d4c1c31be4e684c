import type { DataSource } from 'typeorm';
import { applicationDataSource, Database, type Actor } from '@diurne/database';
import { aFilledRelease, keptReleases, queryFreely, rowsOfRelease, type FilledRelease } from '@diurne/database/testing';
import { UndoLastChange } from '@diurne/planning-application';
import { dayKeyOf, dayKeyText, type DayKey } from '@diurne/planning-domain';
import { PostgresDayLedger } from './postgres-day-ledger';

describe.each(keptReleases)('the days of release $release', (kept) => {
  const rows = rowsOfRelease(kept);
  let filled: FilledRelease;
  let source: DataSource;
  let ledger: PostgresDayLedger;
  let actor: Actor;
  let days: readonly DayKey[];
  beforeAll(async () => {
    filled = await aFilledRelease(kept, rows);
    await filled.upgrade();
    source = await applicationDataSource(filled.url, [], 2).initialize();
    ledger = new PostgresDayLedger(new Database(source));
    actor = { establishmentId: String(rows.tables['establishment']?.[0]?.['id']), accountId: null };
    days = (rows.tables['planning_day'] ?? []).map((row) => dayKeyOf(`${row['unit_id']}/${row['on_date']}`));
  }, 60_000);
  afterAll(async () => {
    await source.destroy();
    await filled.drop();
  });

  it('show every visit with the request that it answered', async () => {
    const shown = await ledger.look(actor, days);
    const answered = shown.flatMap(({ visits }) => visits.map(({ id, requestIds }) => [id, requestIds]));
    const stood = (rows.tables['day_visit'] ?? []).map((row) => [row['id'], [row['request_id']]]);
    expect(answered.length).toBeGreaterThan(50);
    expect(answered.sort()).toEqual(stood.sort());
  });

  it('find every resource shared by all, as it was', async () => {
    const resources = (await ledger.look(actor, days)).flatMap(({ capacity }) => capacity.resources);
    expect(resources.length).toBeGreaterThan(10);
    expect(resources.filter(({ homeUnitId }) => homeUnitId !== null)).toEqual([]);
  });

  it('have an episode for each date that was booked, as far as it is known, and unknown is not guessed', async () => {
    const rowsOf = (sql: string) =>
      new Database(source).transact(actor, (tx) => queryFreely<Record<string, string>>(tx, sql, []));
    const fate = `CASE e.kind WHEN 'booked' THEN 'toCome' WHEN 'reinstated' THEN 'toCome' WHEN 'arrived' THEN 'here' WHEN 'absent' THEN 'noShow' ELSE e.kind END`;
    const apart = await rowsOf(
      `SELECT v.id FROM day_visit v LEFT JOIN LATERAL (
         SELECT ${fate} AS fate, e.on_date FROM visit_episode e WHERE e.visit_id = v.id AND e.kind NOT IN ('told', 'rescheduled', 'replanned') ORDER BY e.number DESC LIMIT 1) last ON true
       LEFT JOIN LATERAL (SELECT e.on_date FROM visit_episode e WHERE e.visit_id = v.id ORDER BY e.number DESC LIMIT 1) stands ON true
       WHERE v.state <> 'held' AND (stands.on_date IS DISTINCT FROM v.on_date OR last.fate IS DISTINCT FROM CASE
         WHEN v.state IN ('booked', 'confirmed') THEN 'toCome' WHEN v.state IN ('arrived', 'inProgress', 'left', 'closed') THEN 'here'
         WHEN last.fate = 'undone' AND v.state = 'unscheduled' THEN 'undone' ELSE v.state END)`,
    );
    expect(apart).toEqual([]);
    const told = await rowsOf(
      `SELECT told, count(*)::int AS times FROM visit_episode WHERE kind = 'booked' GROUP BY told ORDER BY told`,
    );
    const gone = (rows.tables['delivery'] ?? []).filter(
      (row) => row['state'] === 'sent' && row['subject_kind'] !== 'report',
    );
    expect(told.find((row) => row['told'] === 'not')).toBeUndefined();
    expect(Number(told.find((row) => row['told'] === 'unknown')?.['times'])).toBeGreaterThan(0);
    expect(Number(told.find((row) => row['told'] === 'told')?.['times'] ?? 0)).toBeLessThanOrEqual(gone.length);
  });

  it('give every watch to the nurse whose eye it is', async () => {
    const [day] = await ledger.look(actor, days);
    const watches = day!.capacity.resources.filter(({ name }) => name.startsWith('Surveillance '));
    const nameOf = new Map(day!.capacity.resources.map(({ id, name }) => [id, name]));
    expect(watches.length).toBeGreaterThan(0);
    expect(watches.map(({ personId }) => `Surveillance ${nameOf.get(personId ?? '')}`)).toEqual(
      watches.map(({ name }) => name),
    );
  });

  it('read their revisions as those of their unit’s days, and take the last one back', async () => {
    const stored = await new Database(source).transact(actor, (tx) =>
      queryFreely<{ key: string; numbers: Record<string, number>; number: number; units: string[] }>(
        tx,
        `SELECT unit_id || '/' || on_date AS key, number, after->'numbers' AS numbers, ARRAY(SELECT v->>'unitId' FROM jsonb_array_elements(after->'visits') v) AS units FROM day_revision`,
      ),
    );
    for (const { key, numbers, number, units } of stored) {
      expect(numbers[key]).toBe(number);
      expect(units.every((unitId) => unitId === dayKeyOf(key).unitId)).toBe(true);
    }
    const at = new Date('2027-01-04T08:30:00Z');
    const undone: string[] = [];
    for (const day of await ledger.look(actor, days)) {
      const { unitId, on, revision: expectedRevision } = day;
      const order = { unitId, on, expectedRevision };
      const outcome = await new UndoLastChange(ledger).undo(actor, order, at).catch((error: { code: string }) => error);
      undone.push('code' in outcome ? outcome.code : dayKeyText(outcome));
    }
    expect(undone.filter((one) => !['already-told', 'nothing-to-undo'].includes(one)).length).toBeGreaterThan(0);
    expect(undone.filter((one) => !one.includes('/') && !['already-told', 'nothing-to-undo'].includes(one))).toEqual(
      [],
    );
  });
});
