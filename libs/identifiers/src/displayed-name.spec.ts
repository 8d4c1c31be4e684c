import { displayedName } from './displayed-name';

describe('the displayed name', () => {
  it('is the used name before the birth name, in capitals with its accents, and one first name', () => {
    expect(displayedName({ birthName: 'Lefèvre', usedName: 'Dupré-Martin', firstNames: 'Zoé, Anne' })).toBe(
      'DUPRÉ-MARTIN Zoé',
    );
    expect(displayedName({ birthName: 'de la Tour', usedName: null, firstNames: 'Jean-Luc Marie' })).toBe(
      'DE LA TOUR Jean-Luc',
    );
  });
});
