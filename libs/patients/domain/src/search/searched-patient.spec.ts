import { readSearch } from './searched-patient';

describe('what is typed into the search field', () => {
  it.each([
    ['Lefèvre Zoé', { words: ['lefevre', 'zoe'], birthDate: null, number: null }],
    ['DUPRÉ-MARTIN', { words: ['martin', 'dupre'], birthDate: null, number: null }],
    ['d’Œuvre', { words: ['oeuvre', 'd'], birthDate: null, number: null }],
    ['12/03/1951', { words: [], birthDate: '1951-03-12', number: null }],
    ['martin 1951-03-12', { words: ['martin'], birthDate: '1951-03-12', number: null }],
    ['25102000', { words: [], birthDate: '2000-10-25', number: null }],
    ['31021951', { words: [], birthDate: null, number: '31021951' }],
    ['06123456', { words: [], birthDate: null, number: '06123456' }],
    ['06 12 19 50', { words: [], birthDate: null, number: '06121950' }],
    ['2.3.1951', { words: [], birthDate: '1951-03-02', number: null }],
    ['06 12 34 56 78', { words: [], birthDate: null, number: '0612345678' }],
    ['+33 6.12.34.56.78', { words: [], birthDate: null, number: '33612345678' }],
    ['800000017', { words: [], birthDate: null, number: '800000017' }],
    ['A-1207 martin', { words: ['martin'], birthDate: null, number: 'A-1207' }],
    ['100% _x', { words: ['x'], birthDate: null, number: '100' }],
  ])('%s', (typed, expected) => {
    expect(readSearch(typed)).toEqual(expected);
  });

  it('takes a date that does not exist for a number, which nobody has', () => {
    expect(readSearch('31/02/1951')).toMatchObject({ birthDate: null });
  });
});
