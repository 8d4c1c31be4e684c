import { numberOption, readArguments } from './command-arguments';
import { CommandFailure } from './exit-code';

const shape = { files: ['PROBLÈME.json'], options: ['seconds', 'seed'], flags: ['progress'] };
const refusal = (...words: readonly string[]): string => {
  try {
    const read = readArguments(words, shape);
    numberOption(read, 'seconds', { least: 0.5, most: 60, whole: false, inFrench: 'des secondes' });
    numberOption(read, 'seed', { least: -3, most: 7, whole: true, inFrench: 'un entier' });
    return 'none';
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    return `${error.code} ${error.message.split('\n')[0] ?? ''}`;
  }
};

describe('the arguments of a command', () => {
  it('are files, options with values and flags, in any order', () => {
    const read = readArguments(['--seed', '-2', 'day.json', '--progress', '--seconds=2.5'], shape);
    expect(read.files).toEqual(['day.json']);
    expect([...read.options]).toEqual([
      ['seed', '-2'],
      ['seconds', '2.5'],
    ]);
    expect(read.flags.has('progress')).toBe(true);
    expect(numberOption(read, 'seed', { least: -3, most: 7, whole: true, inFrench: 'un entier' })).toBe(-2);
    expect(numberOption(read, 'threads', { least: 1, most: 2, whole: true, inFrench: 'un entier' })).toBeUndefined();
  });

  it.each([
    [['day.json', '--sedd', '1'], '2 plan\u00a0: option inconnue --sedd.'],
    [['day.json', '-s'], '2 plan\u00a0: option inconnue -s.'],
    [['day.json', '--progress=yes'], '2 plan\u00a0: option inconnue --progress=yes.'],
    [['day.json', '--seed'], '2 plan\u00a0: l’option --seed attend une valeur.'],
    [['day.json', '--seed='], '2 plan\u00a0: l’option --seed attend une valeur.'],
    [['day.json', '--seed', '1', '--seed', '1'], '2 plan\u00a0: l’option --seed est donnée deux fois.'],
    [[], '2 plan\u00a0: il manque PROBLÈME.json.'],
    [['day.json', 'other.json'], '2 plan\u00a0: argument en trop other.json.'],
    [['day.json', '--seed', '8'], '2 plan\u00a0: --seed attend un entier, et non 8.'],
    [['day.json', '--seed', '1.5'], '2 plan\u00a0: --seed attend un entier, et non 1.5.'],
    [['day.json', '--seed', '0x2'], '2 plan\u00a0: --seed attend un entier, et non 0x2.'],
    [['day.json', '--seconds', '1e1'], '2 plan\u00a0: --seconds attend des secondes, et non 1e1.'],
    [['day.json', '--seconds', '0.4'], '2 plan\u00a0: --seconds attend des secondes, et non 0.4.'],
    [['day.json', '--seconds', '60'], 'none'],
  ])('%j answers %s', (words, answer) => expect(refusal(...words)).toBe(answer));
});
