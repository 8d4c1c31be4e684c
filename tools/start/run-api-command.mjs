// Commands of an app on the servers that the environment names, or on the embedded PostgreSQL.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../processes/nx.mjs';
import { ProcessGroup } from '../processes/process-group.mjs';
import { runNode } from '../processes/run-program.mjs';
import { DATA, ROOT } from '../root.mjs';
import { databaseAtHand } from './database-at-hand.mjs';
import { sealingKey } from './sealing-key.mjs';

const HEADS = join(DATA, 'audit-heads');

/**
 * @param {string[][]} commands each with its arguments, run one after the other until one fails
 * @param {{app?: 'api' | 'worker', alone?: boolean}} [where] `alone`: not while the demonstration runs
 * @returns {Promise<number>}
 */
export async function runApiCommands(commands, { app = 'api', alone = true } = {}) {
  const group = new ProcessGroup();
  const { code, output } = await build(group, [`@diurne/${app}`]);
  if (code !== 0) throw new Error(`La construction a échoué :\n${output.trim()}`);
  const database = await databaseAtHand({ alone });
  try {
    const env = {
      // Written by the worker from its first round on: none is known of a database that was just restored.
      AUDIT_HEADS_FILE: process.env.DATABASE_URL || !existsSync(HEADS) ? '' : HEADS,
      ...process.env,
      DATABASE_URL: database.databaseUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      SEALING_KEY_FILE: process.env.DATABASE_URL ? (process.env.SEALING_KEY_FILE ?? '') : sealingKey(DATA),
    };
    for (const command of commands) {
      const run = await runNode([join(ROOT, `apps/${app}/dist/main.mjs`), ...command], { env, input: 'inherit' });
      if (run.code !== 0) return run.code;
    }
    return 0;
  } finally {
    await database.stop();
  }
}
