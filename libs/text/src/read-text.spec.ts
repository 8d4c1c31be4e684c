import { plainText } from './plain-text';
import { readText, textRefusal } from './read-text';

const composed = 'Lef\u00e8vre';
const many = (typed: string) => readText(typed, 'lines').text;
const one = (typed: string) => readText(typed, 'line').text;

describe('what text becomes', () => {
  it.each([
    ['a decomposed accent is composed, as of a macOS paste', 'Lefe\u0300vre', composed],
    ['Windows, Macintosh and Unicode line ends are one', 'a\r\nb\rc\u2028d\fe\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['columns stay apart without their tabs', 'HbA1c\t7,1 %\t(N 4–6)', 'HbA1c  7,1 %  (N 4–6)'],
    ['soft hyphens and what has no width go', 'hé\u00admo\u200bglo\ufeffbine\u200e', 'hémoglobine'],
    [
      'ligatures of a PDF are taken apart',
      '\ufb01brillation, \ufb02uide, e\ufb03cace, \ufb06',
      'fibrillation, fluide, efficace, st',
    ],
    ['the letters of formulas and full-width ones are letters', '\u{1d6fd}-bloquant ＡＢＯ', 'β-bloquant ABO'],
    ['a picture is not chosen over its sign', '☑\ufe0f ☎\ufe0e', '☑ ☎'],
    ['the bullets of office programs are bullets', '\uf0b7 fer\n\uf0a7 zinc', '• fer\n▪ zinc'],
    ['an ohm is an omega, a cubic em an ordinary blank', '50 \u2126\u2003x', '50 Ω x'],
  ])('%s', (_what, typed, plain) => {
    expect(many(typed)).toBe(plain);
    expect(many(plain)).toBe(plain);
    expect(readText(typed, 'lines').faults).toEqual([]);
  });

  it('keeps what means something', () => {
    const meant = '10⁹/L, H₂O, 7,1 %, ½ comprimé, ≥ 3, « à jeun », n° 3, 8\u00a0h\u00a030, 12\u202f000, œdème, µg';
    expect(readText(meant, 'lines')).toEqual({ text: meant, faults: [] });
  });

  it('stands on one line where one is asked for', () => {
    expect(one('  Douleur\r\nau\tflanc  droit ')).toBe('Douleur au flanc droit');
    expect(one('à 8\u00a0h\u00a030')).toBe('à 8\u00a0h\u00a030');
    expect(readText('Jean\u00a0 Luc', 'name').text).toBe('Jean Luc');
  });
});

describe('what text may not hold', () => {
  it.each([
    ['a control character', 'ligne 1\nab\u0007c', { code: 'control-character', sign: '\u0007', line: 2, column: 3 }],
    [
      'a direction that is overridden',
      'x\u202egnp',
      { code: 'direction-overridden', sign: '\u202e', line: 1, column: 2 },
    ],
    ['an isolated direction', 'x\u2066y', { code: 'direction-overridden', sign: '\u2066', line: 1, column: 2 }],
    ['half an emoji', 'fin \ud83d', { code: 'half-a-surrogate-pair', sign: '\ud83d', line: 1, column: 5 }],
    ['a mark without a letter', 'x\u0304', { code: 'loose-mark', sign: '\u0304', line: 1, column: 2 }],
    ['Arabic', 'Mme مريم', { code: 'not-drawn', sign: 'م', line: 1, column: 5 }],
    ['Chinese', '李', { code: 'not-drawn', sign: '李', line: 1, column: 1 }],
    ['an emoji, counted as one sign', '👩 ok\n🙂', { code: 'not-drawn', sign: '👩', line: 1, column: 1 }],
    ['what was lost before', 'd\ufffdc\u00e8s', { code: 'not-drawn', sign: '\ufffd', line: 1, column: 2 }],
  ])('refuses %s with its place', (_what, typed, fault) => {
    expect(readText(typed, 'lines').faults[0]).toEqual(fault);
  });

  it('draws boxes to tick, sexes, arrows, comparisons and Greek', () => {
    expect(readText('☐ non ☑ oui ☒ ✔ ✓ ♀ ♂ ☎ → ⇒ ⩾ ⩽ ≠ α β Δ Ω Жук ★', 'lines').faults).toEqual([]);
  });

  it('says every fault, each with its own place', () => {
    expect(readText('🙂\na🙂b🙂', 'lines').faults.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [2, 2],
      [2, 4],
    ]);
  });
});

describe('a name', () => {
  it.each([
    'LEFEBVRE-DESNOËTTES',
    'd’Ñandú',
    "O'Brien",
    'Marie-Christine, Élisabeth',
    'Nguyễn Thị',
    'Łucja',
    'Müller (Dr)',
    'Jr.',
  ])('may be %s', (name) => {
    expect(readText(name, 'name')).toEqual({ text: name, faults: [] });
  });
  it.each([
    ['مريم', 'not-drawn'],
    ['Δημήτρης', 'not-drawn'],
    ['Иванов', 'not-drawn'],
    ['Marie ☑', 'not-of-a-name'],
    ['Zoé = Anne', 'not-of-a-name'],
    ['évil\u202egnp', 'direction-overridden'],
  ])('may not be %s', (name, code) => {
    expect(readText(name, 'name').faults[0]?.code).toBe(code);
  });
});

describe('the sentence of a refusal', () => {
  it('names the sign, its script and its place', () => {
    expect(textRefusal('Vu.\nParle مريم', 'lines')).toBe(
      'À remplacer\u00a0: ligne 2, caractère 7\u00a0: «\u00a0م\u00a0» (écriture arabe, U+0645) ne peut pas être imprimé\u00a0; ligne 2, caractère 8\u00a0: «\u00a0ر\u00a0» (écriture arabe, U+0631) ne peut pas être imprimé\u00a0; 2 autres signes de cette sorte.',
    );
    expect(textRefusal('merci 🙂', 'line')).toBe(
      'À remplacer\u00a0: caractère 7\u00a0: «\u00a0🙂\u00a0» (émoji, U+1F642) ne peut pas être imprimé.',
    );
    expect(textRefusal('Иван', 'name')).toContain(
      '(écriture cyrillique, U+0418)\u00a0: un nom s’écrit en lettres latines',
    );
  });
  it('never writes out what cannot be shown', () => {
    for (const bad of ['\u0007', '\u202e', '\ud83d', '\u0304'])
      expect(textRefusal(`ab${bad}`, 'lines')).not.toContain(bad);
  });
  it('says how long a text is and may be, counted as it is kept', () => {
    expect(textRefusal('x'.repeat(12_345), 'lines', 10_000)).toBe('12\u202f345\u00a0caractères, 10\u202f000 au plus');
    expect(textRefusal('x'.repeat(10_000), 'lines', 10_000)).toBeNull();
    expect(textRefusal(`${'x'.repeat(10)}\u00ad`, 'lines', 10)).toBeNull();
  });
});

it('leaves plain text as it is, in every form', () => {
  for (const form of ['line', 'lines', 'name'] as const)
    for (const typed of ['a\tb \t c', 'e\u0301\u00ad ', '\ufb01\r\n\n', ' \u3000x\u2009y '])
      expect(plainText(plainText(typed, form), form)).toBe(plainText(typed, form));
});
