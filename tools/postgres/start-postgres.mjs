// An embedded PostgreSQL for the workstation and the tests, as root or not, on a free port of this machine alone.
import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../processes/ports.mjs';
import { archiveFolder, archiveSettings } from './archive.mjs';
import { postgresBinaries } from './binaries.mjs';
import {
  createRoles,
  initialise,
  isInitialised,
  newCredentials,
  readCredentials,
  serverEnvironment,
} from './cluster.mjs';
import { runningPostmaster } from './postmaster.mjs';
import { dataPathFor, serverUser } from './server-user.mjs';

const START_SECONDS = 30;
const STOP_STEPS = [
  ['SIGINT', 8000],
  ['SIGQUIT', 4000],
  ['SIGKILL', 2000],
];
/** A test's data may be lost with the machine. */
const EPHEMERAL_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Known to the tests, which connect as both roles to databases of their own. */
const TEST_PASSWORDS = { owner: 'diurne_owner', app: 'diurne_app' };

/**
 * @param {{dataDir?: string, ephemeral?: boolean, archive?: string}} options ephemeral: in a temporary folder, removed by stop(); archive: where its log
 * is kept, piece by piece, for a restore to an instant.
 * @returns {Promise<{adminUrl: string, ownerUrl: string, appUrl: string, pid: number, exited: Promise<number | null>, stop: () => Promise<void>}>}
 */
export async function startPostgres({ dataDir, ephemeral = false, archive } = {}) {
  const temporary = ephemeral ? mkdtempSync(join(tmpdir(), 'diurne-test-')) : undefined;
  if (temporary) chmodSync(temporary, 0o755);
  const folder = temporary ? join(temporary, 'postgres') : dataDir;
  refuseForeignFolder(folder);
  const holder = runningPostmaster(folder);
  if (holder !== undefined) throw new Error(`Un serveur PostgreSQL (processus ${holder}) tient déjà ${folder}.`);

  mkdirSync(dirname(folder), { recursive: true });
  const user = serverUser(folder);
  const binaries = postgresBinaries();
  const isNew = !isInitialised(folder);
  const cluster = { dataDir: folder, dataPath: dataPathFor(folder, user), binaries, user };
  if (isNew) initialise({ ...cluster, credentials: { ...newCredentials(), ...(ephemeral ? TEST_PASSWORDS : {}) } });
  const credentials = readCredentials(folder);
  const port = await freePort();
  const more = {
    ...(ephemeral ? EPHEMERAL_SETTINGS : {}),
    ...(archive ? archiveSettings(archiveFolder(archive, folder)) : {}),
  };
  const server = launch(cluster, port, more);
  const url = (role, password, database) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  const adminUrl = url('postgres', credentials.admin, 'postgres');
  // Whatever ends this process, its server does not outlive it.
  const lastResort = () => server.child.kill(ephemeral ? 'SIGQUIT' : 'SIGINT');
  process.once('exit', lastResort);
  const stop = async () => {
    await end(server);
    process.off('exit', lastResort);
    if (temporary) rmSync(temporary, { recursive: true, force: true });
  };
  try {
    await answering(adminUrl, server, `${folder}.log`);
    if (isNew) await createRoles({ dataDir: folder, adminUrl, credentials });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    adminUrl,
    ownerUrl: url('diurne_owner', credentials.owner, 'diurne'),
    appUrl: url('diurne_app', credentials.app, 'diurne'),
    pid: server.child.pid,
    exited: server.exited,
    stop,
  };
}

function refuseForeignFolder(folder) {
  const uid = process.getuid?.();
  if (!uid || !existsSync(folder) || statSync(folder).uid === uid) return;
  throw new Error(
    `${folder} appartient à un autre utilisateur : lancez la commande sous son nom, ou repartez de zéro par « npm run reset » (en tant que lui).`,
  );
}

function launch({ dataDir, dataPath, binaries, user }, port, more) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: 200,
    ...more,
  };
  const log = openSync(`${dataDir}.log`, 'a', 0o600);
  // A group of its own: Ctrl-C in the terminal reaches the launcher alone, which stops the server last.
  const child = spawn(
    join(binaries, 'bin/postgres'),
    ['-D', dataPath, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      cwd: dataDir,
      ...user,
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
      detached: true,
    },
  );
  closeSync(log);
  const exited = new Promise((done) => {
    child.once('exit', (code) => done(code));
    child.once('error', () => done(null));
  });
  return { child, exited };
}

async function answering(adminUrl, { child, exited }, log) {
  let gone = false;
  void exited.then(() => {
    gone = true;
  });
  for (const deadline = Date.now() + START_SECONDS * 1000; Date.now() < deadline && !gone; await sleep(20)) {
    const client = new pg.Client({ connectionString: adminUrl });
    // A connection cut while the server starts is reported a second time as an event.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await client.end().catch(() => undefined);
    }
  }
  const lastLines = readFileSync(log, 'utf8').trim().split('\n').slice(-3).join('\n');
  throw new Error(`PostgreSQL (processus ${child.pid ?? '?'}) ne démarre pas. Fin de ${log} :\n${lastLines}`);
}

async function end({ child, exited }) {
  for (const [signal, patience] of STOP_STEPS) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    child.kill(signal);
    await Promise.race([exited, sleep(patience, undefined, { ref: false })]);
  }
}
