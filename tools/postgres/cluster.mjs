// A new data folder: initdb, the two roles, the empty database. A folder left half made by a crash is made again.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ROOT } from '../root.mjs';

const ROLES = join(ROOT, 'docker/postgres/create-roles.sql');
const unfinished = (dataDir) => `${dataDir}.unfinished`;
const credentialsFile = (dataDir) => `${dataDir}.credentials.json`;

export function isInitialised(dataDir) {
  return existsSync(join(dataDir, 'PG_VERSION')) && !existsSync(unfinished(dataDir));
}

export function readCredentials(dataDir) {
  try {
    return JSON.parse(readFileSync(credentialsFile(dataDir), 'utf8'));
  } catch {
    throw new Error(
      `Les mots de passe de la base sont illisibles (${credentialsFile(dataDir)}) : rétablissez ce fichier, ou repartez de zéro par « npm run reset ».`,
    );
  }
}

export function newCredentials() {
  const secret = () => randomBytes(18).toString('hex');
  return { admin: secret(), owner: secret(), app: secret() };
}

/** @param {{dataDir: string, dataPath: string, binaries: string, user: {uid?: number, gid?: number}, credentials: {admin: string, owner: string, app: string}}} cluster */
export function initialise({ dataDir, dataPath, binaries, user, credentials }) {
  writeFileSync(unfinished(dataDir), '');
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { mode: 0o700 });
  if (user.uid !== undefined) chownSync(dataDir, user.uid, user.gid);
  const secrets = mkdtempSync(join(tmpdir(), 'diurne-initdb-'));
  try {
    const passwordFile = join(secrets, 'password');
    writeFileSync(passwordFile, credentials.admin, { mode: 0o600 });
    if (user.uid !== undefined) for (const path of [secrets, passwordFile]) chownSync(path, user.uid, user.gid);
    runInitdb(
      join(binaries, 'bin/initdb'),
      [
        '-D',
        dataPath,
        '-U',
        'postgres',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--no-sync',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      { cwd: dataDir, ...user, env: serverEnvironment(), encoding: 'utf8' },
    );
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
  writeFileSync(credentialsFile(dataDir), JSON.stringify(credentials), { mode: 0o600 });
  chmodSync(credentialsFile(dataDir), 0o600);
}

/** Once the new server answers. */
export async function createRoles({ dataDir, adminUrl, credentials }) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const sql = readFileSync(ROLES, 'utf8')
      .replace(/^--.*$/gm, '')
      .replaceAll(":'owner_password'", client.escapeLiteral(credentials.owner))
      .replaceAll(":'app_password'", client.escapeLiteral(credentials.app));
    // One by one: CREATE DATABASE cannot share a query with others.
    for (const statement of sql
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean))
      await client.query(statement);
  } finally {
    await client.end();
  }
  rmSync(unfinished(dataDir), { force: true });
}

/** The server's messages and formats do not depend on who starts it. */
export function serverEnvironment() {
  return { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };
}

function runInitdb(initdb, args, options) {
  let run = spawnSync(initdb, args, options);
  if (/could not look up effective user ID/.test(run.stderr ?? '')) {
    // A user without an entry in the user database: lend it the name of nobody, where user namespaces are allowed.
    run = spawnSync('unshare', ['--user', '--map-user=65534', '--map-group=65534', initdb, ...args], options);
  }
  if (run.status === 0) return;
  const reason = run.error?.message ?? (run.stderr || run.stdout).trim().split('\n').slice(-3).join(' ');
  throw new Error(`PostgreSQL n’a pas pu préparer ses données : ${reason}`);
}
