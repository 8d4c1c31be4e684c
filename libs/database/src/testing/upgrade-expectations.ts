import { Client } from 'pg';
import { applicationDataSource } from '../data-source';
import { Database } from '../database';
import { verifyAudit } from '../audit-chain/verify-audit';
import { aFilledRelease } from './filled-release';
import type { KeptRelease, ReleaseRows } from './release-rows';

/** Tables of which an upgrade may keep another number of rows, and why; every other one keeps each row that it had. */
const reckoned: Readonly<Record<string, string>> = {
  visit_transition: 'the transitions themselves: written by migrations',
  user_session: 'never kept with a release',
};

/** An upgrade of a filled database: everything that stood stands, is read by the application, and its trail is whole. */
export async function expectUpgradeKeepsAll(kept: KeptRelease, rows: ReleaseRows): Promise<void> {
  const filled = await aFilledRelease(kept, rows);
  try {
    const before = await counts(filled.ownerUrl, Object.keys(rows.tables));
    expect(before['day_visit']).toBe(rows.tables['day_visit']?.length);
    await filled.upgrade();
    const after = await counts(filled.ownerUrl, Object.keys(rows.tables));
    for (const table of Object.keys(reckoned)) after[table] = before[table]!;
    expect(after).toEqual(before);
    expect(await filled.upgrade()).toEqual([]);
    const source = await applicationDataSource(filled.url, [], 2).initialize();
    try {
      for (const { id } of rows.tables['establishment'] ?? [])
        expect(await verifyAudit(new Database(source), id as string)).toEqual({
          sealed: rows.tables['audit_seal']?.length,
          unsealed: 0,
          broken: null,
        });
    } finally {
      await source.destroy();
    }
  } finally {
    await filled.drop();
  }
}

async function counts(url: string, tables: readonly string[]): Promise<Record<string, number>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const found: Record<string, number> = {};
    for (const table of tables) {
      const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS there`, [table]);
      if (!rows[0]?.there) continue;
      found[table] = Number((await client.query(`SELECT count(*) AS n FROM "${table}"`)).rows[0].n);
    }
    return found;
  } finally {
    await client.end();
  }
}
