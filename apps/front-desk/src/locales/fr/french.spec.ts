import { i18n } from '../../app/i18n';
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

it('speaks French: no English word stands among the sentences', () => {
  const english = /\b(?:the|and|with|your|this|cancel|search|loading|toggle|password|undo|next|back|done)\b/i;
  expect(all.filter(([, words]) => english.test(words))).toEqual([]);
});

it('writes a word for each sex rather than a bracket', () => {
  expect(all.filter(([, words]) => /\p{L}\(e\)/u.test(words))).toEqual([]);
});

it('elides before a name that begins with a vowel: « d’ESCALARESTAN »', () => {
  const names = /\b(?:de|du|que|le|la) \{\{(?:patient|name|who|by|author|performer|declarer)\b/;
  expect(all.filter(([, words]) => names.test(words))).toEqual([]);
  expect(i18n.t('requests:correct.title', { patient: 'ESCALARESTAN Jean' })).toBe(
    'Corriger la demande d’ESCALARESTAN Jean',
  );
});

it('has one word for leaving a dialog, and « Annuler » takes back what was done', () => {
  const leaving = /^(?:Pas maintenant|Revenir.*|Ne rien changer|Fermer sans .*|Garder la venue|Garder)$/;
  expect(all.filter(([, words]) => leaving.test(words)).map(([path]) => path)).toEqual([
    'common.backHome',
    'common.leaveDialog',
  ]);
  expect(all.filter(([, words]) => words === 'Annuler').map(([path]) => path)).toEqual([
    'common.undo',
    'day.undo',
    'report.toHand.undo',
  ]);
});
