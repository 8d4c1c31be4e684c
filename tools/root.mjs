import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');
/** Everything that `npm start` keeps, and `npm run reset` removes. */
export const DATA = join(ROOT, '.data');
/** What was fetched once for the tests (a Redis); goes with node_modules. */
export const FETCHED = join(ROOT, 'node_modules/.cache/diurne');
