#!/usr/bin/env node
// npm run bench [-- --full]: bundles the benchmark program and runs it. Results gather in bench/.results (not committed).
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import { rolldown } from 'rolldown';

const root = resolve(import.meta.dirname, '..');
const outDir = join(root, 'node_modules/.cache/diurne-bench');
const isThirdParty = (id) => !isAbsolute(id) && !['.', '\0', '@diurne/'].some((start) => id.startsWith(start));

mkdirSync(outDir, { recursive: true });
const build = await rolldown({ input: { main: join(root, 'bench/src/main.ts') }, platform: 'node', external: isThirdParty, tsconfig: false });
await build.write({ dir: outDir, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' });
await build.close();
const { benchmark } = await import(pathToFileURL(join(outDir, 'main.mjs')).href);
await benchmark({ root, full: process.argv.includes('--full') });
