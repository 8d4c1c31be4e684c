import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { applicationDataSource, audit, countForgeries, Database, readSealingKey } from '@diurne/database';
import { aSmallHouse, createTestDatabase, type TestDatabase } from '@diurne/database/testing';
import { DocumentGuard } from '@diurne/discharge-persistence';
import { carrierCatalogue, openChannels } from '@diurne/messaging';
import { MailServer } from '@diurne/messaging/testing';
import PostalMime from 'postal-mime';
import { HeadKeeper } from './head-keeper';
import { mailHeads } from './mail-heads';
import { verifyCommand } from './verify.command';
import { IntegrityWatch } from './watch-integrity';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);
const folder = mkdtempSync(join(tmpdir(), 'verify-'));
const sealingKeyFile = join(folder, 'key');
writeFileSync(sealingKeyFile, 'ab'.repeat(32), { mode: 0o600 });
const key = readSealingKey(sealingKeyFile);
let scratch: TestDatabase;
let database: Database;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
let auditHeadsFile: string;
beforeEach(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
  house = await aSmallHouse(database);
  auditHeadsFile = join(mkdtempSync(join(folder, 'heads-')), 'heads');
});
afterEach(async () => {
  await database.source.destroy();
  await scratch.drop();
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (count: number) =>
  database.transact(house.actor, async (tx) => {
    for (let i = 0; i < count; i += 1) await audit(tx, new Date(), { action: `essai-${i}`, subjectKind: 'day' });
  });
const asOwner = async (sql: string) => {
  const client = new Client({ connectionString: scratch.ownerUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};
function watching() {
  const alarms: string[] = [];
  const keeper = new HeadKeeper({ key, file: auditHeadsFile, say: () => undefined });
  const watch = new IntegrityWatch(database, {
    keeper,
    guard: new DocumentGuard(key),
    key,
    clock: () => new Date(),
    demo: false,
    alarm: ({ why = '' }) => alarms.push(why),
  });
  const seal = async () => {
    await watch.seal(house.id.establishment);
    keeper.publish();
  };
  return { watch, seal, keeper, alarms };
}
const verify = async (args: readonly string[] = [], heads: string | null = auditHeadsFile) => {
  const said: string[] = [];
  const environment = { databaseUrl: scratch.url, sealingKeyFile, auditHeadsFile: heads ?? undefined, demo: false };
  const code = await verifyCommand(environment, args, (line) => said.push(line));
  return { code, said: said.join('\n') };
};
/** The oldest rows are taken out and what is left is sealed anew by a worker that knows nothing of before. */
const removeFirstAndSealAnew = async () => {
  await asOwner(`DELETE FROM audit_seal; DELETE FROM audit_event WHERE action = 'essai-0'`);
};

it('says that all is whole, against the heads that were written down', async () => {
  const { seal } = watching();
  await write(5);
  await seal();
  await write(2);
  await seal();
  expect(await verify()).toMatchObject({
    code: 0,
    said: expect.stringMatching(/trace intacte, 7 lignes.* 2 têtes connues/),
  });
});

it('finds a trail that was cut and sealed anew, by the file, by a line and by a log; the worker seals nothing on it and says so', async () => {
  const first = watching();
  await write(6);
  await first.seal();
  const [line = ''] = first.keeper.lines();
  await removeFirstAndSealAnew();
  for (const worker of [first, watching()]) {
    await worker.seal();
    await worker.seal();
    expect(worker.alarms).toEqual(['cut-tail']);
  }
  expect(await countForgeries(database, house.id.establishment)).toBe(1);
  const log = join(folder, 'worker.log');
  writeFileSync(log, JSON.stringify({ level: 30, head: line }));
  expect((await verify([], null)).code).toBe(0);
  for (const args of [[], ['--head', line], ['--heads', log]]) {
    const { code, said } = await verify(args, args.length === 0 ? auditHeadsFile : null);
    expect([code, said]).toEqual([2, expect.stringContaining('la fin de la trace a été coupée')]);
  }
});

it('refuses heads that are none', async () => {
  await expect(verify(['--head', 'rien'])).rejects.toThrow('Têtes illisibles');
  await expect(verify(['--heads', join(folder, 'nowhere')])).rejects.toThrow('ENOENT');
  await expect(verify(['--tail'])).rejects.toThrow('Usage');
});

it('looks over the trail by itself', async () => {
  const { watch, seal, alarms } = watching();
  await write(4);
  await seal();
  await watch.verify(house.id.establishment);
  expect(alarms).toEqual([]);
  await asOwner(`UPDATE audit_event SET reason = 'autre' WHERE action = 'essai-2'`);
  await watch.verify(house.id.establishment);
  expect(alarms).toEqual(['row-altered']);
});

it('sends the head to whoever keeps it', async () => {
  const { seal, keeper } = watching();
  await write(3);
  await seal();
  const mailServer = await MailServer.start();
  try {
    const settings = { SMTP_URL: mailServer.url, MAIL_FROM: 'diurne@exemple.test' };
    const { carrier } = openChannels(carrierCatalogue, settings).email;
    expect(await mailHeads(carrier!, 'coffre@exemple.test', keeper.lines())).toBe(true);
    const [mail] = mailServer.received;
    const { text } = await PostalMime.parse(mail!.raw);
    expect([mail!.to, text]).toEqual(['coffre@exemple.test', expect.stringContaining(keeper.lines()[0]!)]);
    expect(await verify(['--head', text ?? ''])).toMatchObject({ code: 0 });
  } finally {
    await mailServer.stop();
  }
});
