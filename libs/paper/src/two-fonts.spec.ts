import { drawnCodePoints } from '@diurne/text';
import { faces, fontOf, signsBeside, weights, type Face } from './fonts';
import { bytesOf, openSheet, openStructure, tagged, write } from './sheet';
import { drawnLines, drawnText } from './testing';

const margins = { top: 40, right: 40, bottom: 40, left: 40 };
const width = 500;
const options = {
  title: 'Essai',
  author: 'CH',
  subject: 'Essai',
  createdAt: new Date('2026-11-20T14:37:00Z'),
  margins,
};
const paper = (text: string, more: object = {}) => {
  const sheet = openSheet(options);
  const root = openStructure(sheet);
  tagged(sheet, root, 'P', () => {
    write(sheet, 'regular', 10).text(text, 40, 40, { width, ...more });
  });
  root.end();
  return bytesOf(sheet);
};

/** Code points that a font maps to a glyph: segments of its format 4 table. */
function mapped(face: Face): ReadonlySet<number> {
  const font = fontOf(face);
  const entry = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16).find(
    (at) => font.toString('latin1', at, at + 4) === 'cmap',
  );
  const cmap = font.subarray(font.readUInt32BE((entry ?? 0) + 8));
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.subarray(cmap.readUInt32BE(8 + i * 8)));
  const table = tables.find((one) => one.readUInt16BE(0) === 4) ?? Buffer.alloc(16);
  const segments = table.readUInt16BE(6);
  const found = new Set<number>();
  for (let at = 0; at < segments; at += 2) {
    const [end, start] = [table.readUInt16BE(14 + at), table.readUInt16BE(16 + segments + at)];
    const [delta, range] = [table.readUInt16BE(16 + 2 * segments + at), 16 + 3 * segments + at];
    const offset = table.readUInt16BE(range);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = offset === 0 ? code : table.readUInt16BE(range + offset + 2 * (code - start));
      if (((glyph + delta) & 0xffff) !== 0 && glyph !== 0) found.add(code);
    }
  }
  return found;
}

describe('what texts may hold and what the fonts draw', () => {
  const drawnBy = Object.fromEntries(faces.map((face) => [face, mapped(face)])) as Record<Face, ReadonlySet<number>>;

  it('are one: every sign that a text may hold is in each weight of a font', () => {
    const neither = drawnCodePoints().filter((code) =>
      weights.some((weight) => !drawnBy[weight].has(code) && !drawnBy[signsBeside[weight]].has(code)),
    );
    expect(neither.map((code) => code.toString(16))).toEqual([]);
    expect(drawnCodePoints().length).toBeGreaterThan(3000);
  });

  it('need the second font for the boxes and sexes of a hospital', () => {
    for (const sign of '☐☑☒✔♀♂☎⩾⩽') {
      const code = sign.codePointAt(0) ?? 0;
      expect([drawnBy.regular.has(code), drawnBy.signs.has(code), drawnBy.boldSigns.has(code)]).toEqual([
        false,
        true,
        true,
      ]);
    }
  });
});

describe('a line of two fonts', () => {
  const line = '☐ oui ☑ non · Sexe\u00a0: ♀ · α → β · TA ⩾ 14 ☎';

  it('says in its text layer what is seen, in its order', async () => {
    expect(drawnLines(await paper(line))).toEqual([line]);
  });

  it('stands on one baseline, each run where the last one ends', async () => {
    const runs = drawnText(await paper(line));
    expect(runs.length).toBeGreaterThan(4);
    expect(new Set(runs.map(({ y }) => y.toFixed(2))).size).toBe(1);
    for (const [at, run] of runs.entries())
      expect(run.x).toBeCloseTo(
        runs.slice(0, at).reduce((end, one) => end + one.width, 40),
        1,
      );
  });

  it.each([
    ['right', 540],
    ['center', 290],
  ])('keeps to its %s', async (align, expected) => {
    const runs = drawnText(await paper(line, { align }));
    const [start, end] = [runs[0]?.x ?? 0, Math.max(...runs.map((run) => run.x + run.width))];
    expect(align === 'right' ? end : (start + end) / 2).toBeCloseTo(expected, 0);
  });

  it('embeds the second font only where it is needed', async () => {
    const fontsIn = async (text: string) => (await paper(text)).toString('latin1').match(/\/FontFile2/g)?.length;
    expect([await fontsIn('oui'), await fontsIn('☑ oui')]).toEqual([1, 2]);
  });
});

describe('whatever was kept before', () => {
  it('is made plain on paper, and what nothing draws is said to be lost, never a box', async () => {
    expect(drawnLines(await paper('HbA1c\t7,1 %\r\n\ufb01bri\u00adllation\nMme مر 🙂'))).toEqual([
      'HbA1c  7,1 %',
      'fibrillation',
      'Mme ?? ?',
    ]);
  });

  it.each([
    ['a word without a blank', 'x'.repeat(700)],
    ['an address', `https://exemple.test/${'chemin/'.repeat(60)}`],
    ['blanks that do not break', '1\u00a0'.repeat(300)],
    ['boxes', '☐'.repeat(400)],
  ])('runs off no page: %s', async (_what, text) => {
    const runs = drawnText(await paper(text));
    expect(
      runs
        .map((run) => run.text)
        .join('')
        .replaceAll('\u00a0', ' ')
        .trim(),
    ).toBe(text.replaceAll('\u00a0', ' ').trim());
    expect(Math.max(...runs.map((run) => run.x + run.width))).toBeLessThanOrEqual(40 + width + 3);
  });
});
