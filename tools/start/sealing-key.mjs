// The key that seals signed documents and the trail: beside the database's folder, never in it.
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns {string} the file that holds it; the one that the environment names wins. */
export function sealingKey(data, environment = process.env) {
  const given = environment.SEALING_KEY_FILE?.trim();
  if (given) return given;
  const file = join(data, 'sealing-key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  return file;
}
