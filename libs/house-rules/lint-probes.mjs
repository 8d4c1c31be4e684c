// Lints the probes given on standard input, [{file, text, typed?}], and answers with the messages of each.
// A program of its own: the linter's configuration is an ES module, which Jest cannot load.
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const cwd = resolve(import.meta.dirname, '../..');
const quick = new ESLint({ cwd, overrideConfig: [{ ...tseslint.configs.disableTypeChecked, files: ['**/*.{ts,tsx}'] }] });
const typed = new ESLint({ cwd });

const answers = [];
for (const probe of JSON.parse(await text(process.stdin))) {
  const [result] = await (probe.typed ? typed : quick).lintText(probe.text, { filePath: resolve(cwd, probe.file) });
  answers.push((result?.messages ?? []).map(({ ruleId, message }) => ({ rule: ruleId ?? 'parser', message })));
}
process.stdout.write(JSON.stringify(answers));
