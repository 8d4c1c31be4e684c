import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applicationDataSource, Database, readSealingKey, sealAudit } from '@diurne/database';
import { createTestDatabase, queryFreely } from '@diurne/database/testing';
import { sign, write } from '@diurne/discharge-application/testing';
import { DocumentGuard } from '@diurne/discharge-persistence';
import { aReportHouse } from '@diurne/discharge-persistence/testing';
import { runCommand } from '../run-command';

jest.setTimeout(120_000);
const folder = mkdtempSync(join(tmpdir(), 'backup-'));
afterAll(() => rmSync(folder, { recursive: true }));
const keyFile = join(folder, 'key');
writeFileSync(keyFile, 'cd'.repeat(32), { mode: 0o600 });
const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});
async function command(home: { url: string; ownerUrl: string }, ...args: string[]) {
  // Its rows live another day than the database.
  const lives = { DIURNE_DEMO: '1', SEALING_KEY_FILE: keyFile };
  process.env = { ...before, ...lives, DATABASE_URL: home.url, DATABASE_OWNER_URL: home.ownerUrl };
  let said = '';
  const listen = (text: unknown) => {
    said += String(text);
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation(listen as typeof process.stdout.write),
  );
  const code = await runCommand(args).finally(() => spies.forEach((spy) => spy.mockRestore()));
  return { code, said };
}

it('brings back a house with a signed report, and verifies trail and documents', async () => {
  const home = await createTestDatabase();
  const target = await createTestDatabase();
  const database = new Database(await applicationDataSource(home.url).initialize());
  const back = new Database(await applicationDataSource(target.url).initialize());
  try {
    const house = await aReportHouse(database, home, new DocumentGuard(readSealingKey(keyFile)));
    await write(house);
    const version = await sign(house);
    const sealed = await sealAudit(database, house.actor.establishmentId, new Date());
    const file = join(folder, 'one.backup.gz');
    expect(await command(home, 'backup')).toMatchObject({ code: 1, said: expect.stringContaining('quel fichier') });
    const made = await command(home, 'backup', file);
    expect([made.code, made.said]).toEqual([0, expect.stringMatching(/tables, \d+ lignes, 1 têtes/)]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
    expect(await command(home, 'restore', file)).toMatchObject({ code: 1, said: expect.stringContaining('pas vide') });
    expect(await command(target, 'restore', join(folder, 'none'))).toMatchObject({ code: 1 });
    expect(await command(target, 'restore', keyFile)).toMatchObject({
      code: 1,
      said: expect.stringContaining('abîmée'),
    });
    const restored = await command(target, 'restore', file);
    expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('1 comptes rendus signés vérifiés')]);
    expect(restored.said).toContain(`trace intacte (${sealed} lignes)`);
    const found = await back.transact(house.actor, (tx) =>
      queryFreely(tx, `SELECT report_version_id AS id FROM signed_document`),
    );
    expect(found).toEqual([{ id: version }]);
  } finally {
    for (const { source } of [database, back]) await source.destroy();
    await home.drop();
    await target.drop();
  }
});
