import fc from 'fast-check';
import { readJson } from './json-text';

const faultOf = (text: string): string => {
  const read = readJson(text);
  return 'fault' in read
    ? `${read.fault.line}:${read.fault.column} ${read.fault.expected} | ${read.fault.found}`
    : 'none';
};

describe('readJson', () => {
  it('reads every JSON value as the language does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(readJson(text)).toEqual({ value: JSON.parse(text) });
      }),
    );
  });

  it('refuses what the language refuses', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', 'a', '1', '-', '.', 'e', ' ', '\n', 'true'),
        }),
        (text) => {
          let parsed = true;
          try {
            JSON.parse(text);
          } catch {
            parsed = false;
          }
          const read = readJson(text);
          const refusedTwin = 'fault' in read && read.fault.found.startsWith('une seconde clé');
          expect('value' in read).toBe(parsed && !refusedTwin);
        },
      ),
    );
  });

  it.each([
    ['{"a": 1, "a": 2}', '1:10 une clé qui ne soit pas déjà donnée | une seconde clé "a"'],
    ['{"a": 1,}', '1:9 un texte entre guillemets | le caractère "}"'],
    ['[1, 2', '1:6 "," ou "]" | la fin du fichier'],
    ['', '1:1 une valeur JSON | la fin du fichier'],
    ['{}\n{}', '2:1 la fin du fichier | le caractère "{"'],
    ['[01]', '1:3 "," ou "]" | le caractère "1"'],
    [`${'['.repeat(70)}`, '1:66 au plus 64 niveaux | le caractère "["'],
  ])('says where %j is at fault', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('keeps a key called __proto__ a plain key', () => {
    const read = readJson('{"__proto__": {"polluted": true}}');
    expect('value' in read && Object.keys(read.value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('reads a text of millions of letters', () => {
    const long = 'é\\n'.repeat(3_000_000);
    expect(readJson(`["${long}"]`)).toEqual({ value: [long.replaceAll('\\n', '\n')] });
    expect(faultOf(`["${'a'.repeat(9_000_000)}`)).toBe('1:2 un texte entre guillemets | le caractère "\\""');
  });

  it('reads past a byte order mark', () => {
    expect(readJson('\ufeff[7]')).toEqual({ value: [7] });
  });
});
