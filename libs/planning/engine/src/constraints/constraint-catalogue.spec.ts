import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constraintCatalogue } from './constraint-catalogue';
import { constraintsDocument } from './constraints-document';

const document = join(__dirname, '../../../../../docs/constraints.md');
const files = readdirSync(__dirname);
const codes: readonly string[] = constraintCatalogue.map(({ code }) => code);

describe('the constraint catalogue', () => {
  it('lists every constraint file, each under its own code', () => {
    expect([...codes].sort()).toEqual(
      files
        .filter((file) => file.endsWith('.constraint.ts'))
        .map((file) => file.replace('.constraint.ts', ''))
        .sort(),
    );
    expect(new Set(codes).size).toBe(codes.length);
  });
  it('says each rule in one French sentence of its own', () => {
    const sentences = constraintCatalogue.map(({ sentence }) => sentence);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}[^.]*\.$/u);
  });
  it('leaves no breaking space before a double mark', () => {
    for (const { sentence } of constraintCatalogue) expect(sentence).not.toMatch(/ [:;!?»]|« /u);
  });
  it('has a test that sees each rule broken', () => {
    const tests = files
      .filter((file) => file.endsWith('.spec.ts') && !file.startsWith('constraint-catalogue'))
      .map((file) => readFileSync(join(__dirname, file), 'utf8'))
      .join();
    expect(codes.filter((code) => !new RegExp(`['\`^]${code}[ ']`).test(tests))).toEqual([]);
  });
  it('is what docs/constraints.md says (UPDATE_DOCS=1 rewrites it)', () => {
    const text = constraintsDocument(constraintCatalogue);
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(document, text);
    expect(readFileSync(document, 'utf8')).toBe(text);
  });
});
