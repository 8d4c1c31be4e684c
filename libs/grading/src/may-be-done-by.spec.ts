import { mayBeDoneBy } from './may-be-done-by';

it('leaves an act to the trades that it was planned with, and to everybody where it names none', () => {
  expect(mayBeDoneBy(['oncologue', 'infirmier'], 'infirmier')).toBe(true);
  expect(mayBeDoneBy(['oncologue'], 'infirmier')).toBe(false);
  expect(mayBeDoneBy([], 'infirmier')).toBe(true);
});
