// What a point-in-time restore needs of a server that runs: each piece of its write-ahead log, and a copy of its folder to begin from.
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import pg from 'pg';
import { serverUser } from './server-user.mjs';

/** A piece at least every so often, so that no more than this is lost with the machine. */
const PIECE_SECONDS = 60;
/** Made anew by the server that begins from the copy. */
const LEFT_OUT = [
  /^postmaster\.(pid|opts)$/,
  /^pg_wal\/./,
  /^pg_replslot\/./,
  /^pg_stat_tmp\/./,
  /^pg_(notify|serial|snapshots|subtrans)\/./,
];
const shell = (path) => `'${path.replaceAll("'", `'\\''`)}'`;

/** Settings of a server whose log is kept in `folder`: a piece is never written over, and counts only once it is whole. */
export function archiveSettings(folder) {
  const at = (name) => `${shell(folder)}/${name}`;
  return {
    archive_mode: 'on',
    archive_timeout: PIECE_SECONDS,
    archive_command: `test ! -f ${at('%f')} && cp "%p" ${at('%f.part')} && mv ${at('%f.part')} ${at('%f')}`,
  };
}

/** A folder that the server's user alone may enter. */
export function archiveFolder(folder, dataDir) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, gid } = serverUser(dataDir);
  if (uid !== undefined) chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
  return folder;
}

/**
 * Copies the folder of a server while it works, between `pg_backup_start` and `pg_backup_stop`.
 * @param {{adminUrl: string, dataDir: string, into: string}} where `into` must not be there yet; it bears its name once it is whole
 */
export async function baseBackup({ adminUrl, dataDir, into }) {
  if (existsSync(into)) throw new Error(`${into} existe déjà : donnez un autre nom.`);
  const unfinished = `${into}.unfinished`;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const mode = (await client.query('SHOW archive_mode')).rows[0].archive_mode;
    if (mode !== 'on')
      throw new Error('Le journal n’est pas archivé : lancez le serveur avec WAL_ARCHIVE=dossier, puis recommencez.');
    await client.query(`SELECT pg_backup_start($1, true)`, [basename(into)]);
    cpSync(dataDir, unfinished, {
      recursive: true,
      errorOnExist: true,
      filter: (path) => !LEFT_OUT.some((out) => out.test(relative(dataDir, path))),
    });
    // Waits until all that the copy needs has been archived.
    const { rows } = await client.query(`SELECT labelfile AS label, spcmapfile AS map FROM pg_backup_stop(true)`);
    writeFileSync(join(unfinished, 'backup_label'), rows[0].label, { mode: 0o600 });
    if (rows[0].map) writeFileSync(join(unfinished, 'tablespace_map'), rows[0].map, { mode: 0o600 });
    cpSync(`${dataDir}.credentials.json`, join(unfinished, CREDENTIALS));
    chmodSync(unfinished, 0o700);
    renameSync(unfinished, into);
  } finally {
    await client.end();
  }
}

/** The passwords that the roles had then, beside what the server reads. */
export const CREDENTIALS = 'diurne-credentials.json';

export const piecesOf = (folder) => readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name));
