// Bundles what a benchmark runs, TypeScript and our own libraries together, third parties left where they are.
import { mkdirSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { rolldown } from 'rolldown';

const isThirdParty = (id) => !isAbsolute(id) && !['.', '\0', '@diurne/'].some((start) => id.startsWith(start));

/** @param {Record<string, string>} input entry by name @param {string} dir where `NAME.mjs` is written */
export async function bundle(input, dir) {
  mkdirSync(dir, { recursive: true });
  const build = await rolldown({ input, platform: 'node', external: isThirdParty, tsconfig: false });
  await build.write({ dir, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' });
  await build.close();
}
