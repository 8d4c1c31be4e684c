import { aDayHospital, wholeHouse } from '@diurne/planning-domain/testing';
import { civilDate } from '@diurne/time';
import { tradesAsked } from './trades-asked';

const house = wholeHouse(aDayHospital({ startOn: civilDate('2026-11-23'), seed: 2026 }));
const unitId = house.units.find(({ code }) => code === 'HDJP')!.id;
const resources = house.resources.map(({ capacity: units, ...one }) => ({ ...one, units }));
const cardiologist = resources.find(({ trade }) => trade === 'cardiologue')!;
const asked = (programmes: readonly string[] = []) => {
  const steps = programmes.map((id) => ({ code: 'x', start: 540, end: 570, resourceIds: [id] }));
  const visits =
    programmes.length === 0 ? [] : [{ programme: { arrival: 540, departure: 570, dayPlaceId: null, steps } }];
  return tradesAsked(house.pathways, [{ unitId, capacity: { resources }, visits }]);
};

it('are those of the pathways that the unit can hold, not all that the house has', () => {
  const trades = asked();
  expect([...trades]).toEqual(expect.arrayContaining(['médecin d’HDJ palliatif', 'psychologue', 'diététicien']));
  for (const other of ['cardiologue', 'IRM', 'infirmier']) expect(trades.has(other)).toBe(false);
});

it('and those of what its visits stand on all the same', () => {
  expect(asked([cardiologist.id]).has('cardiologue')).toBe(true);
});
