import { laneNameLines } from './lane-name';

/** Ten pixels a letter. */
const measure = (text: string): number => text.length * 10;
const lines = (name: string, room: number): readonly string[] => laneNameLines(name, room, measure);

it.each([
  ['Lits', 150, ['Lits']],
  ['Fauteuil de perfusion 3', 150, ['Fauteuil de', 'perfusion 3']],
  ['Chambre palliative 2', 180, ['Chambre palliative', '2']],
  ['Dr HAUTERIVAUST Marie-Antoinette', 160, ['Dr HAUTERIVAUST', 'Marie-Antoinette']],
])('writes %s whole in %i pixels', (name, room, expected) => {
  expect(lines(name, room)).toEqual(expected);
});

it('cuts the middle where even two lines do not do, and keeps the end that tells two apart', () => {
  const cut = [1, 2, 3].map((number) => lines(`Fauteuil de perfusion longue durée n° ${number}`, 120));
  expect(cut).toEqual([1, 2, 3].map((number) => ['Fauteuil de…', String(number)]));
  expect(lines('Électroencéphalographe', 120)).toEqual(['Électroe…phe']);
});
