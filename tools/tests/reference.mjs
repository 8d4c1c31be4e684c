// What reads ../shared (public instances, the standards' own checks): a part of its own, for a clone does not carry it.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from '../root.mjs';
import { jest } from './jest.mjs';

/** @param {import('./tally.mjs').Tally} tally */
export async function reference(tally, { beside = resolve(ROOT, '../shared'), run = jest } = {}) {
  if (!existsSync(beside))
    return tally.notRun('reference tests (*.reference.ts): they read ../shared, which is not beside this checkout');
  return tally.add(await run('reference tests', ['reference']));
}
