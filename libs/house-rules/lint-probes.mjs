// Lints the probes given on standard input, [{file, text, typed?, cycles?}], and answers with the messages of each.
// A program of its own: the linter's configuration is an ES module, which Jest cannot load.
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const cwd = resolve(import.meta.dirname, '../..');
const quick = new ESLint({
  cwd,
  overrideConfig: [{ ...tseslint.configs.disableTypeChecked, files: ['**/*.{ts,tsx}'] }],
});
const typed = new ESLint({ cwd });

// The boundary rule then reads the graph once and keeps it, as in `npm run lint`; the types still come from the probe, not from the disk.
process.env.TSESTREE_SINGLE_RUN = 'false';
process.argv[1] = resolve(cwd, 'node_modules/.bin/eslint');
await quick.lintText('export const one = 1;', { filePath: resolve(cwd, 'libs/time/src/probe.ts') });
const real = globalThis.projectGraph;
// A planted import may close a circle, which is reported in place of the wall it breaks: each wall is probed without the others' imports.
const withoutCircles = { ...real, dependencies: Object.fromEntries(Object.keys(real.nodes).map((name) => [name, []])) };

const answers = [];
for (const probe of JSON.parse(await text(process.stdin))) {
  globalThis.projectGraph = probe.cycles ? real : withoutCircles;
  const [result] = await (probe.typed ? typed : quick).lintText(probe.text, { filePath: resolve(cwd, probe.file) });
  answers.push((result?.messages ?? []).map(({ ruleId, message }) => ({ rule: ruleId ?? 'parser', message })));
}
process.stdout.write(JSON.stringify(answers));
