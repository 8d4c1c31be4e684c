// Brings a server's folder back to an instant: a copy to begin from, then the archived log up to then.
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CREDENTIALS } from './archive.mjs';
import { runningPostmaster } from './postmaster.mjs';
import { serverUser } from './server-user.mjs';
import { startPostgres } from './start-postgres.mjs';

const REPLAY_SECONDS = 3600;
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

/**
 * @param {{base: string, archive: string, dataDir: string, until?: string}} where `until`: ISO 8601, with its zone; without it, all that was archived
 * @returns {Promise<{aside?: string}>} where the folder that stood there is now
 */
export async function restoreToInstant({ base, archive, dataDir, until }) {
  for (const [what, folder] of [
    ['copie', base],
    ['archive', archive],
  ])
    if (!existsSync(folder)) throw new Error(`Il n’y a pas de ${what} dans ${folder}.`);
  if (!existsSync(join(base, 'backup_label')))
    throw new Error(`${base} n’est pas une copie de « npm run base-backup ».`);
  if (until !== undefined && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(until))
    throw new Error(`« ${until} » n’est pas un instant avec son fuseau, comme 2026-11-28T08:10:00+01:00.`);
  if (existsSync(dataDir) && runningPostmaster(dataDir) !== undefined)
    throw new Error(`Un serveur tient ${dataDir} : arrêtez-le d’abord.`);
  const aside = existsSync(dataDir) ? `${dataDir}.before-${new Date().toISOString().replace(/[:.]/g, '-')}` : undefined;
  if (aside) renameSync(dataDir, aside);
  try {
    await replay({ base, archive, dataDir, until });
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true });
    if (aside) renameSync(aside, dataDir);
    throw error;
  }
  return { aside };
}

async function replay({ base, archive, dataDir, until }) {
  cpSync(base, dataDir, { recursive: true });
  renameSync(join(dataDir, CREDENTIALS), `${dataDir}.credentials.json`);
  const settings = join(dataDir, 'postgresql.auto.conf');
  const own = readFileSync(settings, 'utf8');
  const lines = [
    `restore_command = ${quoted(`cp "${archive}/%f" "%p"`)}`,
    `recovery_target_action = 'promote'`,
    ...(until === undefined
      ? []
      : [`recovery_target_time = ${quoted(until.replace('T', ' ').replace('Z', '+00:00'))}`]),
  ];
  appendFileSync(settings, `${lines.join('\n')}\n`);
  writeFileSync(join(dataDir, 'recovery.signal'), '');
  giveTo(dataDir, serverUser(join(dataDir, '..', 'nowhere')));
  const server = await startPostgres({ dataDir });
  try {
    await replayed(server);
  } finally {
    await server.stop();
  }
  // What led here is not asked again at the next start.
  writeFileSync(settings, own);
}

/** Answers, and takes writes again: what was asked for has been replayed. */
async function replayed({ adminUrl, exited }) {
  let gone = false;
  void exited.then(() => {
    gone = true;
  });
  for (const end = Date.now() + REPLAY_SECONDS * 1000; Date.now() < end && !gone; await sleep(100)) {
    const client = new pg.Client({ connectionString: adminUrl });
    client.on('error', () => undefined);
    try {
      await client.connect();
      if (!(await client.query('SELECT pg_is_in_recovery() AS still')).rows[0].still) return;
    } catch {
      // It may be ending: said below.
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error(
    'Le journal archivé n’a pas pu être rejoué jusque-là : l’instant est-il après la dernière pièce, ou avant la copie ?',
  );
}

function giveTo(folder, { uid, gid }) {
  if (uid === undefined) return;
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    chownSync(join(entry.parentPath, entry.name), uid, gid);
  chmodSync(folder, 0o700);
}
