import { drawnCodePoints, readText } from '@diurne/text';
import fc from 'fast-check';
import { weights, type Weight } from './fonts';
import { bytesOf, openSheet, openStructure, tagged, write } from './sheet';
import { drawnText } from './testing';

const options = {
  title: 'Essai',
  author: 'CH',
  subject: 'Essai',
  createdAt: new Date('2026-11-20T14:37:00Z'),
  margins: { top: 40, right: 40, bottom: 40, left: 40 },
};
interface Line {
  readonly weight: Weight;
  readonly text: string;
  /** Goes on after a label in another weight, as what was not done does. */ readonly label?: string;
}
const paper = async (lines: readonly Line[]) => {
  const sheet = openSheet(options);
  const root = openStructure(sheet);
  for (const { weight, text, label } of lines) {
    if (sheet.y > 740) sheet.addPage();
    tagged(sheet, root, 'P', () => {
      if (label !== undefined)
        write(sheet, 'semibold', 10).text(`${label}\u00a0: `, 40, sheet.y, { width: 500, continued: true, lineGap: 2 });
      write(sheet, weight, 10).text(text, label === undefined ? { width: 500 } : {});
    });
  }
  root.end();
  return drawnText(await bytesOf(sheet));
};
/** Signs that Inter draws with one glyph, which in one document can say one of them only; nobody sees the difference. */
const alike = [
  '’ʼ',
  '”ˮ',
  '∆Δ',
  '►▶',
  '▻▷',
  '◄◀',
  '◅◁',
  'ιɩ',
  '➀①',
  '➁②',
  '➂③',
  '➃④',
  '➄⑤',
  '➅⑥',
  '➆⑦',
  '➇⑧',
  '➈⑨',
].map((pair) => [...pair] as [string, string]);
const twin = new Map(alike);
const unspaced = (text: string) => [...text.replaceAll(/\s/gu, '')].map((sign) => twin.get(sign) ?? sign).join('');
const said = (runs: Awaited<ReturnType<typeof paper>>) => unspaced(runs.map(({ text }) => text).join(''));
const inked = (runs: Awaited<ReturnType<typeof paper>>) => unspaced(runs.map(({ ink }) => ink).join(''));
/** As it is kept: composed, ligatures apart. */
const kept = drawnCodePoints()
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => readText(sign, 'lines').text === sign && sign.trim() !== '');
const asKept = (text: string) => readText(text, 'lines').text;

describe('every sign that a text may hold', () => {
  it.each(weights)('is said and leaves ink on its page, between two words, in %s', async (weight) => {
    const ofThisWeight = kept.filter((_, at) => at % weights.length === weights.indexOf(weight));
    const lines = Array.from({ length: Math.ceil(ofThisWeight.length / 24) }, (_, row) =>
      ofThisWeight
        .slice(row * 24, row * 24 + 24)
        .map((sign) => `a${sign}b`)
        .join(' '),
    );
    const runs = await paper(lines.map((text) => ({ weight, text })));
    const expected = unspaced(asKept(lines.join('\n')));
    expect(said(runs) === expected).toBe(true);
    expect(inked(runs) === expected).toBe(true);
  });

  it('in any order and any mixture, after a label too, is what was given', async () => {
    const hospital = '☐☑☒✔✓✗☎♀♂→≥⩾αβµ°·«»œé123abc ,:-'.split('');
    const text = fc
      .array(fc.oneof(fc.constantFrom(...hospital), fc.constantFrom(...kept)), { minLength: 1, maxLength: 90 })
      .map((signs) => asKept(signs.join('')).trim())
      .filter((words) => words !== '');
    const line = fc.record(
      { weight: fc.constantFrom(...weights), text, label: fc.constantFrom('Doppler', 'Pose ☐ voie') },
      { requiredKeys: ['weight', 'text'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
        const runs = await paper(lines);
        const expected = lines.map(({ label, text: words }) => (label ? `${label}:` : '') + words).join('');
        expect(said(runs)).toBe(unspaced(expected));
        expect(inked(runs)).toBe(unspaced(expected));
      }),
      { numRuns: 25 },
    );
  });
});
