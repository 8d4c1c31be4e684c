import { takeHoursBack, type HoursOnUnits } from './take-hours-back';

const resources = new Map([
  ['room', { id: 'room', name: 'Chambre 1', units: 1 }],
  ['nurses', { id: 'nurses', name: 'Infirmiers', units: 3 }],
]);
const on = (visitId: string, resourceId: string, from: number, to: number, ...unitNos: number[]): HoursOnUnits => ({
  visitId,
  key: resourceId,
  resourceId,
  from,
  to,
  unitNos,
});
const back = (freed: readonly HoursOnUnits[], others: readonly HoursOnUnits[]) =>
  takeHoursBack(freed, others, resources, (id) => `la venue ${id}`);

describe('hours taken back', () => {
  it('are the same where they are still free, touching hours being free', () => {
    const others = [on('other', 'room', 480, 540, 1), on('other', 'nurses', 540, 600, 1)];
    expect(back([on('own', 'room', 540, 700, 1), on('own', 'nurses', 540, 600, 2)], others)).toEqual([]);
  });

  it('move to a unit that is free, and nobody else moves', () => {
    expect(back([on('own', 'nurses', 540, 600, 2)], [on('other', 'nurses', 570, 630, 2)])).toEqual([
      { visitId: 'own', key: 'nurses', was: [2], unitNos: [1] },
    ]);
  });

  it('are refused with who has them and until when', () => {
    const others = [on('other', 'room', 690, 900, 1), on('later', 'room', 910, 930, 1)];
    expect(() => back([on('own', 'room', 540, 905, 1)], others)).toThrow(
      'Chambre 1\u00a0» a été donné entre-temps à la venue other (de 11\u00a0h\u00a030 à 15\u00a0h).',
    );
    expect(() => back([on('own', 'room', 540, 690, 1)], others)).not.toThrow();
  });
});
