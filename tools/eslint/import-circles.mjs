// No circle of files, types included: of two files that need one another, neither can be read, tested or moved alone.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

const SOURCE = /\.tsx?$/;

/** The source file that a relative import means; undefined for packages, styles and files that are not there. */
function fileMeant(from, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const base = resolve(dirname(from), specifier);
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`].find(
    (path) => SOURCE.test(path) && existsSync(path),
  );
}

/** What each file on the disk imports, read once in a run. */
const read = new Map();
function importsOf(file) {
  const known = read.get(file);
  if (known) return known;
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, false);
  const files = [...new Set(importedFiles.map(({ fileName }) => fileMeant(file, fileName)).filter(Boolean))];
  read.set(file, files);
  return files;
}

/** The shortest way over imports, both ends included; undefined when there is none. */
function wayBetween(from, to) {
  const cameFrom = new Map([[from, undefined]]);
  for (const file of cameFrom.keys()) {
    if (file === to) return wayTo(file, cameFrom);
    for (const next of importsOf(file)) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return undefined;
}

const wayTo = (file, cameFrom) => (file === undefined ? [] : [...wayTo(cameFrom.get(file), cameFrom), file]);

export const importCircles = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { circle: 'A circle of imports: {{way}}. Give what they need from one another a file of its own.' },
  },
  create(rule) {
    const own = rule.filename;
    const check = (node) => {
      const specifier = node.source?.value;
      const imported = typeof specifier === 'string' ? fileMeant(own, specifier) : undefined;
      const back = imported && wayBetween(imported, own);
      if (back)
        rule.report({
          node,
          messageId: 'circle',
          data: { way: [own, ...back].map((file) => relative(rule.cwd, file)).join(' → ') },
        });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};
