// node tools/bundle.mjs <api|worker|plan> [out folder]: src/main.ts and every src/*.entry.ts become dist/<name>.mjs.
// Third-party packages stay outside and are resolved from node_modules; @diurne/* is inlined from its sources.
import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = resolve(import.meta.dirname, '..');

const INLINED = ['.', '\0', '@diurne/', '@oxc-project/runtime/'];
const isThirdParty = (id) => !isAbsolute(id) && !INLINED.some((start) => id.startsWith(start));

export function entriesOf(app) {
  const src = join(ROOT, 'apps', app, 'src');
  const files = existsSync(src)
    ? readdirSync(src).filter((file) => file === 'main.ts' || file.endsWith('.entry.ts'))
    : [];
  return Object.fromEntries(files.map((file) => [file.replace(/(\.entry)?\.ts$/, ''), join(src, file)]));
}

export async function bundle(app, { outDir = join(ROOT, 'apps', app, 'dist') } = {}) {
  const input = entriesOf(app);
  if (!input.main) throw new Error(`apps/${app}/src/main.ts does not exist: nothing to bundle`);
  const build = await rolldown({
    input,
    platform: 'node',
    external: isThirdParty,
    tsconfig: false,
    transform: {
      decorator: { legacy: true, emitDecoratorMetadata: true },
      assumptions: { setPublicClassFields: true },
      typescript: { removeClassFieldsWithoutInitializer: true },
    },
    // A package is asked for only where something of it is used; this one works by being there.
    treeshake: { moduleSideEffects: (id, external) => !external || id === 'reflect-metadata' },
    // Decorator metadata names imported types, which do not exist at run time; what is really missing fails the type check.
    shimMissingExports: true,
    onLog: (level, log, next) => {
      if (log.code !== 'SHIMMED_EXPORT') next(level === 'warn' ? 'error' : level, log);
    },
  });
  rmSync(outDir, { recursive: true, force: true });
  await build.write({
    dir: outDir,
    format: 'esm',
    sourcemap: true,
    keepNames: true,
    entryFileNames: '[name].mjs',
    chunkFileNames: 'chunks/[name]-[hash].mjs',
  });
  await build.close();
  return Object.keys(input).map((name) => join(outDir, `${name}.mjs`));
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  const [app, outDir] = process.argv.slice(2);
  if (!app) throw new Error('usage: node tools/bundle.mjs <api|worker|plan> [out folder]');
  const files = await bundle(app, outDir ? { outDir: resolve(outDir) } : {});
  process.stdout.write(`${files.join('\n')}\n`);
}
