import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { registeredStatements, type Statement } from '../statement/statement';

const root = resolve(__dirname, '../../../..');
const skipped = new Set(['node_modules', 'dist', '.data']);

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sourcesBelow(path);
    return /\.tsx?$/.test(path) && !/\.(spec|deep|story|reference)\.tsx?$/.test(path) ? [path] : [];
  });
}

/** Names as they are written in a file; a call without a name to be read counts as a question mark. */
export const namesIn = (source: string): readonly string[] =>
  [...source.matchAll(/\bstatement\((\{\s*name: '([^']+)')?/g)].map(([, , name]) => name ?? '?');

export interface DeclaredStatements {
  /** Registered once every `*.statements.ts` of the tree has been loaded. */
  readonly registered: readonly Statement[];
  /** Names found in the sources, whatever the file is called. */
  readonly written: readonly string[];
}

/** Every statement of the tree, found without a list. */
export async function declaredStatements(): Promise<DeclaredStatements> {
  const sources = ['libs', 'apps']
    .flatMap(sourcesBelow)
    .filter((path) => !path.startsWith('libs/database/src/testing/'));
  for (const path of sources) if (path.endsWith('.statements.ts')) await import(join(root, path));
  const written = sources
    .filter((path) => path !== 'libs/database/src/statement/statement.ts')
    .flatMap((path) => namesIn(readFileSync(join(root, path), 'utf8')));
  return { registered: registeredStatements(), written };
}
