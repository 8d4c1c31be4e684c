import { birthNames, patientName } from './patient-name';

describe('the name of a patient', () => {
  it.each([
    [
      'the used name before the birth name',
      { birthName: 'Lefèvre', usedName: 'Dupré-Martin', firstNames: 'Zoé, Anne' },
      'DUPRÉ-MARTIN Zoé',
    ],
    [
      'a birth name in capitals with its accents',
      { birthName: 'Lefèvre', usedName: null, firstNames: 'Zoé' },
      'LEFÈVRE Zoé',
    ],
    [
      'a compound first name whole',
      { birthName: 'de la Tour', usedName: null, firstNames: 'Jean-Luc, Marie' },
      'DE LA TOUR Jean-Luc',
    ],
    [
      'a first name of two words whole',
      { birthName: 'de la Tour', usedName: null, firstNames: 'Marie Claire, Anne' },
      'DE LA TOUR Marie Claire',
    ],
    [
      'every word where nothing parts them',
      { birthName: 'Lefèvre', usedName: null, firstNames: 'Marie Claire Anne' },
      'LEFÈVRE Marie Claire Anne',
    ],
    ['no first name, as of a newborn', { birthName: 'Lefèvre', usedName: null, firstNames: ' ' }, 'LEFÈVRE'],
  ])('is %s', (_what, name, expected) => {
    expect(patientName(name)).toBe(expected);
  });
});

describe('the birth names that a letter states', () => {
  it('are the birth name and every first name, whatever separates them', () => {
    expect(birthNames({ birthName: 'Lefèvre', usedName: 'Dupré-Martin', firstNames: 'Zoé, Anne' })).toBe(
      'LEFÈVRE Zoé Anne',
    );
    expect(birthNames({ birthName: 'Lefèvre', usedName: null, firstNames: 'Zoé, Anne' })).toBe('LEFÈVRE Zoé Anne');
    expect(birthNames({ birthName: 'Lefèvre', usedName: null, firstNames: 'Zoé Anne' })).toBeNull();
  });

  it('are not repeated when the name says them', () => {
    expect(birthNames({ birthName: 'Lefèvre', usedName: null, firstNames: 'Zoé' })).toBeNull();
    expect(birthNames({ birthName: 'Lefèvre', usedName: 'LEFÈVRE', firstNames: 'Zoé' })).toBeNull();
  });
});
