// A command of the API on the servers that the environment names, or on the embedded PostgreSQL, started for the occasion.
import { join } from 'node:path';
import { build } from '../processes/nx.mjs';
import { ProcessGroup } from '../processes/process-group.mjs';
import { runNode } from '../processes/run-program.mjs';
import { DATA, ROOT } from '../root.mjs';
import { takeLock } from './run-lock.mjs';
import { givenServers, openDatabase } from './servers.mjs';

/** @param {string[][]} commands each with its arguments, run one after the other until one fails. @returns {Promise<number>} */
export async function runApiCommands(commands) {
  const given = givenServers();
  const lock = given.databaseUrl ? undefined : takeLock(DATA);
  try {
    const group = new ProcessGroup();
    const { code, output } = await build(group, ['@diurne/api']);
    if (code !== 0) throw new Error(`La construction a échoué :\n${output.trim()}`);
    const database = await openDatabase(given, { data: DATA });
    try {
      const env = { ...process.env, DATABASE_URL: database.databaseUrl, DATABASE_OWNER_URL: database.ownerUrl };
      for (const command of commands) {
        const run = await runNode([join(ROOT, 'apps/api/dist/main.mjs'), ...command], { env, input: 'inherit' });
        if (run.code !== 0) return run.code;
      }
      return 0;
    } finally {
      await database.stop();
    }
  } finally {
    lock?.release();
  }
}
