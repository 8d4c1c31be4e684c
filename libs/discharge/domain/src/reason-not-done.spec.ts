import { reasonNotDone } from './reason-not-done';

it.each([
  ['refused', 'craint l’aiguille', 'BELQUIN Tom', 'refusé par le patient, craint l’aiguille (noté par BELQUIN Tom)'],
  ['machineDown', null, 'OSTREL Ida', 'appareil en panne (noté par OSTREL Ida)'],
  ['notNeeded', '  ', null, 'pas nécessaire'],
  ['something else', 'fermé', null, 'non fait, fermé'],
])('says why: %s', (why, because, by, words) => {
  expect(reasonNotDone(why, because, by)).toBe(words);
});
