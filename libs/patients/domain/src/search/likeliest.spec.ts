import { likeliest } from './likeliest';

const candidates = ['marton jean', 'martinel jean', 'martin jeanne', 'martin jean', 'martin zoe'].map(
  (written, index) => ({
    id: String(index),
    written,
    birthDate: '1951-03-12',
  }),
);

it('puts whole words before beginnings, beginnings before near misses, and leaves out whom one word does not fit', () => {
  expect(likeliest(candidates, { words: ['martin', 'jean'] }).map(({ written }) => written)).toEqual([
    'martin jean',
    'martin jeanne',
    'martinel jean',
    'marton jean',
  ]);
});

it('orders who is called the same by birth date', () => {
  const twins = ['1960-01-01', '1951-03-12'].map((birthDate) => ({ id: birthDate, written: 'martin jean', birthDate }));
  expect(likeliest(twins, { words: [] }).map(({ id }) => id)).toEqual(['1951-03-12', '1960-01-01']);
});
