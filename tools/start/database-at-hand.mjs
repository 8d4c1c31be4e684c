// The database that commands work on: the one that the environment names, the demonstration's while it runs, or the embedded one, started for the occasion.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCredentials } from '../postgres/cluster.mjs';
import { runningPostmaster } from '../postgres/postmaster.mjs';
import { DATA } from '../root.mjs';
import { takeLock, whoRuns } from './run-lock.mjs';
import { givenServers, openDatabase } from './servers.mjs';

/** `alone`: nobody else may be at work on it. @returns {Promise<{databaseUrl: string, ownerUrl: string, stop: () => Promise<void>}>} */
export async function databaseAtHand({ alone = false, data = DATA } = {}) {
  const given = givenServers();
  if (given.databaseUrl) return openDatabase(given, { data });
  if (!alone && whoRuns(data)) return running(join(data, 'postgres'));
  const lock = takeLock(data);
  try {
    const { databaseUrl, ownerUrl, stop } = await openDatabase(given, { data });
    return { databaseUrl, ownerUrl, stop: () => stop().finally(() => lock.release()) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** By what the server itself left in its folder. */
export function running(dataDir) {
  if (runningPostmaster(dataDir) === undefined) throw new Error('Diurne démarre : recommencez dans un instant.');
  const port = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[3].trim();
  const { admin, owner, app } = readCredentials(dataDir);
  const url = (role, password, database = 'diurne') => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    adminUrl: url('postgres', admin, 'postgres'),
    databaseUrl: url('diurne_app', app),
    ownerUrl: url('diurne_owner', owner),
    stop: async () => undefined,
  };
}
