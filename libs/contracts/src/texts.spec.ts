import { z } from 'zod';
import { endpointInputs, insideOf, partsOf } from './testing/endpoint-inputs';
import { draftTextShape, emailShape, lineShape, nameShape, phoneShape, refusalOf, textShape } from './texts.shape';

interface Leaf {
  readonly path: string;
  readonly shape: z.ZodType;
}
const harmless = ['boolean', 'number', 'int', 'enum', 'literal', 'null', 'undefined', 'date'];

/** Every string that a shape takes, by its path. A kind of shape that this does not know stops the test. */
function stringsIn(shape: z.ZodType, path: string): Leaf[] {
  const { type } = insideOf(shape);
  if (type === 'string') return [{ path, shape }];
  if (harmless.includes(type)) return [];
  const parts = partsOf(shape, path);
  if (parts.length === 0) throw new Error(`${path} is of the unknown kind "${type}"`);
  return parts.flatMap(([at, part]) => stringsIn(part, at));
}

/** What a correction saw is what was read, said back to be compared: it is kept nowhere. */
const saidBack = / body\.seen\./;
const strings = endpointInputs
  .flatMap(([path, shape]) => stringsIn(shape, path))
  .filter(({ path }) => !saidBack.test(path));

/** Nobody reads a password back; what a draft says back of the trace is read again from the trace, and a doubt is our own sentence, said back and not kept. */
const asTyped = [
  'changePassword body.current',
  'changePassword body.next',
  'createAccount body.password',
  'enrolSecondFactor body.password',
  'giveCode body.code',
  'signIn body.password',
  'signReport body.despite[]',
  'writeReport body.content.interventions[].given[]',
  'writeReport body.content.interventions[].label',
  'writeReport body.content.interventions[].outsideGates',
  'writeReport body.content.interventions[].performer',
  'writeReport body.content.interventions[].profession',
  'writeReport body.content.notDone[].label',
  'writeReport body.content.notDone[].said',
];
const forbidden = { override: 'ab\u202ecd', bell: 'ab\u0007cd', half: 'ab\ud83d', emoji: 'ab 🙂 cd', Arabic: 'مريم' };
/** As it is, or long enough for a password. */
const takes = ({ shape }: Leaf, text: string): boolean =>
  [text, text.padEnd(13, 'a')].some((tried) => shape.safeParse(tried).success);

describe('every text that an endpoint takes', () => {
  it.each(Object.entries(forbidden))('refuses %s, or is no text', (_what, text) => {
    expect(strings.length).toBeGreaterThan(80);
    expect(
      strings
        .filter((leaf) => takes(leaf, text))
        .map(({ path }) => path)
        .sort(),
    ).toEqual(asTyped);
  });

  it('that takes words takes them plain', () => {
    const words = strings.filter((leaf) => takes(leaf, 'e\ufb03cace') && !asTyped.includes(leaf.path));
    expect(words.length).toBeGreaterThan(25);
    for (const { path, shape } of words) expect([path, shape.parse('e\ufb03\u00adcace')]).toEqual([path, 'efficace']);
  });

  it('is told from a bare string, wherever that stands', () => {
    const bare = z.strictObject({
      some: z.array(z.object({ of: z.string().min(1).nullable().default(null) })),
      words: z.record(z.string(), z.union([z.string(), z.number()])),
      good: lineShape(),
    });
    const found = stringsIn(bare, 'body').filter((leaf) => takes(leaf, forbidden.override));
    expect(found.map(({ path }) => path).sort()).toEqual(['body.some[].of', 'body.words{key}', 'body.words{}|0']);
  });
});

describe('a field', () => {
  it('is made plain by its kind', () => {
    expect(lineShape().parse(' a\r\nb ')).toBe('a b');
    expect(textShape().parse(' a\r\nb\tc ')).toBe('a\nb  c');
    expect(draftTextShape(100).parse(' a\r\nb ')).toBe(' a\nb ');
    expect(nameShape(100).parse('Jean\u00a0 Luc')).toBe('Jean Luc');
  });
  it('must hold something once it is plain, but for a draft', () => {
    expect(refusalOf(lineShape(), '\u200b ')).toBe('texte attendu');
    expect(refusalOf(textShape(), ' \r\n\t')).toBe('texte attendu');
    expect(refusalOf(draftTextShape(10), '')).toBeNull();
  });
  it('says how long it is and may be', () => {
    expect(refusalOf(draftTextShape(20_000), 'x'.repeat(20_001))).toBe(
      '20\u202f001\u00a0caractères, 20\u202f000 au plus',
    );
    expect(refusalOf(draftTextShape(20_000), 'x'.repeat(20_000))).toBeNull();
  });
  it('says where and what stands in its way', () => {
    expect(refusalOf(draftTextShape(100), 'ok\nal\u0007')).toBe(
      'À remplacer\u00a0: ligne 2, caractère 3\u00a0: un caractère de commande, invisible (U+0007).',
    );
  });
  it('of a telephone or an address is checked, and written one way', () => {
    expect(phoneShape.parse(' 0612345678')).toBe('06 12 34 56 78');
    expect(refusalOf(phoneShape, 'abc')).toMatch(/^numéro attendu/);
    expect(refusalOf(emailShape, 'zoe@exemple')).toMatch(/^adresse électronique attendue/);
    expect(refusalOf(emailShape, 'zoe.lefevre@exemple.fr')).toBeNull();
  });
});
