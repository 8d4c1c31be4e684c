import { nearlySame } from '../likeness/near-words';
import { nearKeys } from './near-keys';

it('are a word and what is left of it without one letter, of a long one without two', () => {
  expect(nearKeys('zoe')).toEqual(['zoe']);
  expect([...nearKeys('jean')].sort()).toEqual(['ean', 'jan', 'jea', 'jean', 'jen']);
  expect(nearKeys('lefevre')).toContain('leere');
  expect(Math.max(...nearKeys('a'.repeat(30)).map(({ length }) => length))).toBe(30);
  expect(Math.min(...nearKeys('a'.repeat(30)).map(({ length }) => length))).toBe(29);
});

it('have one in common whenever two words are nearly the same', () => {
  const words = [
    'jean',
    'jaen',
    'jeanne',
    'martin',
    'martun',
    'martine',
    'marin',
    'kerleveo',
    'kerlaveu',
    'kreleveo',
    'kervello',
  ];
  const near = words
    .flatMap((one) => words.map((other) => [one, other] as const))
    .filter(([one, other]) => nearlySame(one, other));
  expect(near.length).toBeGreaterThan(words.length + 4);
  for (const [one, other] of near) expect(nearKeys(one).some((key) => nearKeys(other).includes(key))).toBe(true);
});
