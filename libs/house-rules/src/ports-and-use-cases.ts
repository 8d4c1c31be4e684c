import { basename, dirname, join } from 'node:path';

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

const isSpec = (path: string): boolean => path.endsWith('.spec.ts');
const isIntegration = (path: string): boolean => path.endsWith('.integration.spec.ts');
const contextOf = (path: string): string => path.split('/').slice(0, 2).join('/');
const names = (text: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(text);
const exported = (text: string, kind: string): string[] =>
  [...text.matchAll(new RegExp(`^export ${kind} (\\w+)`, 'gm'))].map((match) => match[1] ?? '');
const kebab = (name: string): string => name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();

/** Ports stand in contexts that have use cases; what carries all contexts has its own contracts. */
function portsIn(files: readonly SourceText[]): readonly { readonly port: string; readonly path: string }[] {
  const withUseCases = new Set(
    files.filter(({ path }) => path.endsWith('.use-case.ts')).map(({ path }) => contextOf(path)),
  );
  return files
    .filter(({ path }) => withUseCases.has(contextOf(path)) && !isSpec(path) && !path.includes('/testing/'))
    .flatMap(({ path, text }) => exported(text, 'abstract class').map((port) => ({ port, path })));
}

/** `day-ledger.suite.ts`, or one of several ports that are kept together: `reference-books.suite.ts`. */
function isSuiteOf(port: string, { path, text }: SourceText): boolean {
  const own = kebab(port);
  const kind = own.slice(own.lastIndexOf('-') + 1);
  return basename(path) === `${own}.suite.ts` || (path.endsWith(`${kind}s.suite.ts`) && names(text, port));
}

/** Each port without a contract suite, and each suite that is not run against a twin without a machine and against what runs in a hospital. */
export function portFaults(files: readonly SourceText[]): readonly string[] {
  const specs = files.filter(({ path }) => isSpec(path));
  return portsIn(files).flatMap(({ port, path }) => {
    const suite = files.find((file) => contextOf(file.path) === contextOf(path) && isSuiteOf(port, file));
    if (!suite) return [`${path}: ${port} has no contract suite, ${kebab(port)}.suite.ts`];
    const runs = exported(suite.text, 'function');
    const ran = specs.filter(({ text }) => runs.some((run) => new RegExp(`^\\s*${run}\\(`, 'm').test(text)));
    if (!ran.some((spec) => !isIntegration(spec.path))) return [`${suite.path} is run against no twin in memory`];
    return ran.length > 1 ? [] : [`${suite.path} is run against the twin alone`];
  });
}

/** A spec, with the benches from `testing/` that it works at. */
function withBenches(path: string, text: string, texts: ReadonlyMap<string, string>): string {
  const benches = [...text.matchAll(/from '([./]+\/testing\/[\w-]+)'/g)].map((match) => match[1] ?? '');
  return [text, ...benches.map((bench) => texts.get(`${join(dirname(path), bench)}.ts`) ?? '')].join('\n');
}

/** Each use case without a spec of its name beside it that speaks of it; one that is made of the database itself has it on a database. */
export function useCaseFaults(files: readonly SourceText[]): readonly string[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return files
    .filter(({ path }) => path.endsWith('.use-case.ts'))
    .flatMap(({ path, text }) => {
      const beside = `${dirname(path)}/${basename(path, '.use-case.ts')}`;
      const onDatabase = /\bDatabase\b.*from '@diurne\/database'/.test(text);
      const spec = `${beside}${onDatabase ? '.integration' : ''}.spec.ts`;
      const said = texts.get(spec);
      if (said === undefined) return [`${path} has no ${basename(spec)} beside it`];
      const spoken = withBenches(spec, said, texts);
      return exported(text, 'class').some((useCase) => names(spoken, useCase)) ? [] : [`${spec} does not speak of it`];
    });
}
