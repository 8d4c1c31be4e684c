import { ofName } from './of-name';

it.each([
  ['MARTIN Zoé', 'de MARTIN Zoé'],
  ['ESCALARESTAN Jean', 'd’ESCALARESTAN Jean'],
  ['Éloïse', 'd’Éloïse'],
  ['ÉTIENNE Paul', 'd’ÉTIENNE Paul'],
  ['O’CONNOR Anne', 'd’O’CONNOR Anne'],
  ['Œdipe', 'd’Œdipe'],
  ['HAUTERIVELLE Anne', 'de HAUTERIVELLE Anne'],
  ['Yvette', 'd’Yvette'],
  ['YILMAZ Deniz', 'de YILMAZ Deniz'],
  ['Dr ORVALLE Anne', 'du Dr ORVALLE Anne'],
  ['DRAVAUX Anne', 'de DRAVAUX Anne'],
])('says whose it is: %s', (name, words) => {
  expect(ofName(name)).toBe(words);
});
