import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EntitySchema } from 'typeorm';
import { root, sourcesOfTheTree } from './sources-of-the-tree';

export interface DeclaredEntities {
  /** What leaves the files that make entities. */
  readonly exported: readonly EntitySchema[];
  /** How many are made in the sources, whether they leave or not. */
  readonly written: number;
}

/** How many entities a source makes. */
export const entitiesIn = (source: string): number => [...source.matchAll(/\bnew EntitySchema\b/g)].length;

/** Every entity of the tree, found without a list. */
export async function declaredEntities(): Promise<DeclaredEntities> {
  const makers = sourcesOfTheTree()
    .map((path) => ({ path, makes: entitiesIn(readFileSync(join(root, path), 'utf8')) }))
    .filter(({ makes }) => makes > 0);
  const exported: EntitySchema[] = [];
  for (const { path } of makers) {
    const door = (await import(join(root, path))) as Readonly<Record<string, unknown>>;
    exported.push(...Object.values(door).filter((one) => one instanceof EntitySchema));
  }
  return { exported, written: makers.reduce((sum, { makes }) => sum + makes, 0) };
}
