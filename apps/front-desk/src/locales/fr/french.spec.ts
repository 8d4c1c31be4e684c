import { french } from './index';

const sentences = (value: unknown, path: string): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
const all = Object.entries(french).flatMap(([name, words]) => sentences(words, name));

it('puts a space that does not break before high punctuation and inside quotation marks', () => {
  expect(all.filter(([, words]) => / [:;!?»%]|« /.test(words))).toEqual([]);
  expect(all.length).toBeGreaterThan(300);
});

it('writes the apostrophe of print', () => {
  expect(all.filter(([, words]) => /\p{L}'\p{L}/u.test(words))).toEqual([]);
});

it('gives a plural its two forms', () => {
  const keys = new Set(all.map(([path]) => path));
  expect([...keys].filter((key) => key.endsWith('_one') && !keys.has(key.replace(/_one$/, '_other')))).toEqual([]);
});
