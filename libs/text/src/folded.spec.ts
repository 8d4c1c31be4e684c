import { folded, holdsWords } from './folded';

it('puts case, accents, ligatures and apostrophes aside', () => {
  expect(folded('Cœur d’Élisabeth')).toBe("coeur d'elisabeth");
  expect(folded('STRAẞE Æ')).toBe('straße ae');
});

it('finds each word wherever it stands', () => {
  expect(holdsWords('Dr TRÉMOCAUBERT Zoé, gériatre', 'tremocaubert')).toBe(true);
  expect(holdsWords('PHILIBALORME Hélène', 'helene phili')).toBe(true);
  expect(holdsWords('PHILIBALORME Hélène', 'helene martin')).toBe(false);
  expect(holdsWords('PHILIBALORME Hélène', '')).toBe(true);
});
