import { fontOf, weights } from './fonts';
import { artifact, bytesOf, openSheet, openStructure, tagged, write } from './sheet';

const options = {
  title: 'Essai',
  author: 'CH d’Essai',
  subject: 'Essai',
  createdAt: new Date('2026-11-20T14:37:00Z'),
  margins: { top: 40, right: 40, bottom: 40, left: 40 },
};
const drawn = async (words: string) => {
  const sheet = openSheet(options);
  const root = openStructure(sheet);
  artifact(sheet, () => {
    sheet.rect(0, 0, 10, 10).fill('#000');
  });
  for (const weight of weights)
    tagged(sheet, root, 'P', () => {
      write(sheet, weight, 11).text(words);
    });
  root.end();
  return bytesOf(sheet);
};

describe('a sheet', () => {
  it('is tagged, in French, fit for archiving, with every font embedded', async () => {
    const text = (await drawn('L’œuvre d’été\u00a0: 8\u00a0h\u00a030 – ça va\u202f?')).toString('latin1');
    for (const mark of [
      '/Marked true',
      '/StructTreeRoot',
      '/Lang (fr-FR)',
      '<pdfaid:part>2',
      '<pdfaid:conformance>A',
      '/OutputIntents',
      '/DisplayDocTitle true',
    ])
      expect(text).toContain(mark);
    expect(text.match(/\/FontFile2/g)).toHaveLength(weights.length);
  });
  it('is the same bytes twice, and others for other words', async () => {
    const [first, second, other] = [await drawn('un'), await drawn('un'), await drawn('deux')];
    expect(first.equals(second)).toBe(true);
    expect(first.equals(other)).toBe(false);
  });
});

it('moves on by the width of each sign, so that no figure is pulled under another', () => {
  const sheet = openSheet(options);
  for (const weight of weights) {
    const width = (text: string) => write(sheet, weight, 100).widthOfString(text);
    for (const pair of ['7,', ',1', '1.', 'AV', 'Té'])
      expect(width(pair)).toBeCloseTo(
        [...pair].reduce((sum, sign) => sum + width(sign), 0),
        6,
      );
  }
});

describe('the fonts', () => {
  it.each(weights)('%s keeps its outlines and leaves its layout tables', (weight) => {
    const font = fontOf(weight);
    const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) =>
      font.toString('latin1', 12 + i * 16, 16 + i * 16),
    );
    for (const needed of ['glyf', 'cmap', 'hmtx', 'loca', 'head']) expect(tables).toContain(needed);
    for (const left of ['GPOS', 'GSUB', 'GDEF', 'kern']) expect(tables).not.toContain(left);
  });
});
