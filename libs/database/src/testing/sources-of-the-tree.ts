import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../../../..');
const skipped = new Set(['node_modules', 'dist', '.data']);

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sourcesBelow(path);
    return /\.tsx?$/.test(path) && !/\.(spec|deep|story|reference)\.tsx?$/.test(path) ? [path] : [];
  });
}

/** What the product is made of, from the root of the tree. */
export const sourcesOfTheTree = (): readonly string[] =>
  ['libs', 'apps'].flatMap(sourcesBelow).filter((path) => !path.startsWith('libs/database/src/testing/'));
