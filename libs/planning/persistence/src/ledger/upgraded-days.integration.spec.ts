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
