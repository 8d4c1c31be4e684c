import { searchedName } from './searched-name';

it.each([
  ['Lefèvre', null, 'Zoé, Anne', 'lefevre zoe anne'],
  ['N’Guessan', null, 'Ama', 'n guessan ama nguessan'],
  ['Dupré-Martin', 'De La Croix', 'Inès', 'dupre martin de la croix ines dupremartin delacroix'],
  ['Œuvrard', '', 'Jean-Pierre', 'oeuvrard jean pierre'],
])(
  '%s %s %s is searched as it is folded, names of several words also in one',
  (birthName, usedName, firstNames, as) => {
    expect(searchedName({ birthName, usedName, firstNames })).toBe(as);
  },
);
