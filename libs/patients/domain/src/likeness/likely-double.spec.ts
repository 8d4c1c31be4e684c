import { likeness, type ComparedPatient } from './likely-double';
import { nearBirthDates } from './near-birth-dates';
import { mistypings } from './near-words';

const helene: ComparedPatient = {
  birthName: 'Trémotignol',
  usedName: 'Philibalorme',
  firstNames: 'Hélène, Marie',
  birthDate: '2000-10-25',
  sex: 'female',
  phone: '+33 6 11 22 33 44',
};
const beside = (more: Partial<ComparedPatient>) => likeness(helene, { ...helene, phone: null, ...more });

describe('two records that may be one person', () => {
  it.each([
    [
      'the same traits, whatever accents, hyphens and case',
      { birthName: 'TREMO-TIGNOL', firstNames: 'helene' },
      'sameTraits',
    ],
    ['the maiden name given as the only one', { usedName: null }, 'sameTraits'],
    ['the married name given as the name of birth', { birthName: 'Philibalorme', usedName: null }, 'sameTraits'],
    ['another of the first names', { firstNames: 'Marie' }, 'sameTraits'],
    ['name and first name crossed', { birthName: 'Hélène', usedName: null, firstNames: 'Tremotignol' }, 'swappedNames'],
    ['two letters wrong in a long name', { birthName: 'Trémottignot', usedName: null }, 'nearNames'],
    ['half of a double name', { birthName: 'Trémotignol-Essai', usedName: null }, 'nearNames'],
    ['a first name with one letter less', { firstNames: 'Hélèn' }, 'nearNames'],
    [
      'another name, the same telephone and birth date',
      { birthName: 'Nouveau', usedName: null, phone: '06.11.22.33.44' },
      'sameTelephone',
    ],
    ['one figure of the birth date wrong', { birthDate: '2000-10-26' }, 'nearBirthDate'],
    ['another birth date, the same telephone', { birthDate: '1971-03-02', phone: '0611223344' }, 'sameTelephone'],
  ] as const)('%s', (_, more, ground) => {
    expect(beside(more)).toBe(ground);
  });

  it('sees a first name of which one begins with the other, of one sex: twins are called Jean and Jeanne', () => {
    const lucienne = { ...helene, firstNames: 'Lucienne', phone: null };
    expect(likeness(lucienne, { ...lucienne, firstNames: 'Lucie' })).toBe('nearNames');
    expect(likeness({ ...lucienne, firstNames: 'Lucie' }, lucienne)).toBe('nearNames');
    expect(likeness(lucienne, { ...lucienne, firstNames: 'Lu' })).toBeNull();
    expect(likeness(lucienne, { ...lucienne, firstNames: 'Lucie', sex: 'male' })).toBeNull();
  });

  it('crosses day and month of a birth date', () => {
    const june = { ...helene, birthDate: '1950-06-01' };
    expect(likeness(june, { ...june, birthDate: '1950-01-06' })).toBe('nearBirthDate');
  });

  it('lets twins, namesakes of other birth dates, and short names that differ by a letter be', () => {
    expect(beside({ firstNames: 'Paul' })).toBeNull();
    expect(beside({ birthDate: '1971-03-02' })).toBeNull();
    expect(beside({ birthName: 'Nouveau', usedName: null })).toBeNull();
    const li = { ...helene, birthName: 'Li', usedName: null, phone: null };
    expect(likeness(li, { ...li, birthName: 'Le' })).toBeNull();
  });

  it('does not take two who gave no telephone for one', () => {
    const silent = { ...helene, phone: null };
    expect(likeness(silent, { ...silent, birthName: 'Nouveau', usedName: null, firstNames: 'Ode' })).toBeNull();
  });
});

it('counts letters wrong, missing, doubled and crossed', () => {
  expect([mistypings('durand', 'durant'), mistypings('durand', 'duran'), mistypings('durand', 'durrand')]).toEqual([
    1, 1, 1,
  ]);
  expect([mistypings('durand', 'durnad'), mistypings('martin', 'durand')]).toEqual([1, 5]);
});

it('names dates that exist only', () => {
  expect(nearBirthDates('2000-12-31')).not.toContain('2000-31-12');
  expect(nearBirthDates('2001-02-28')).not.toContain('2001-02-29');
  expect(nearBirthDates('1950-06-01')).toEqual(
    expect.arrayContaining(['1950-06-01', '1950-01-06', '1960-06-01', '1950-06-11']),
  );
});
