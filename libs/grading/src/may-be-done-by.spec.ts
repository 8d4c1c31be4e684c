import { answersFor, mayBeDoneBy } from './may-be-done-by';

it('leaves an act to the trades that it was planned with, and to everybody where it names none', () => {
  expect(mayBeDoneBy(['oncologue', 'infirmier'], 'infirmier')).toBe(true);
  expect(mayBeDoneBy(['oncologue'], 'infirmier')).toBe(false);
  expect(mayBeDoneBy([], 'infirmier')).toBe(true);
});

it('leaves to a pharmacist what préparateurs do under them, and not the other way round', () => {
  expect(mayBeDoneBy(['préparateur en pharmacie'], 'pharmacien')).toBe(true);
  expect(mayBeDoneBy(['préparateur'], 'pharmacien clinicien')).toBe(true);
  expect(mayBeDoneBy(['pharmacien'], 'préparateur en pharmacie')).toBe(false);
  expect(mayBeDoneBy(['infirmier'], 'pharmacien')).toBe(false);
  expect([answersFor('pharmacien', 'préparateur en pharmacie'), answersFor('pharmacien', 'pharmacien')]).toEqual([
    true,
    false,
  ]);
  expect(answersFor('oncologue', 'cardiologue')).toBe(false);
});
