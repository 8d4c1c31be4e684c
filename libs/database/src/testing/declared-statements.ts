import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registeredStatements, type Statement } from '../statement/statement';
import { root, sourcesOfTheTree } from './sources-of-the-tree';

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
  const sources = sourcesOfTheTree();
  for (const path of sources) if (path.endsWith('.statements.ts')) await import(join(root, path));
  const written = sources
    .filter((path) => path !== 'libs/database/src/statement/statement.ts')
    .flatMap((path) => namesIn(readFileSync(join(root, path), 'utf8')));
  return { registered: registeredStatements(), written };
}
