import { InMemoryTerritoryBook } from '../testing/in-memory-territory-book';
import { SetTerritory } from './set-territory.use-case';

const actor = { establishmentId: 'a', accountId: 's' };
const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 22, 8, minute));

it('says where the establishment stands, with its source, and nothing twice', async () => {
  const book = new InMemoryTerritoryBook([{ id: 'a', timeZone: 'Europe/Paris' }]);
  const set = (territory: 'mayotte' | 'metropole', source: string, minute: number) =>
    new SetTerritory(book).set(actor, { territory, source }, at(minute));
  expect(await set('mayotte', 'FINESS', 1)).toMatchObject({
    territory: 'mayotte',
    said: { source: 'FINESS', by: 's', at: at(1) },
  });
  await set('mayotte', 'FINESS', 2);
  expect(book.trail(actor)).toEqual(['territory-set']);
  expect(await set('mayotte', 'Arrêté', 3)).toMatchObject({ said: { source: 'Arrêté', at: at(3) } });
  expect(await set('metropole', 'Arrêté', 4)).toMatchObject({ territory: 'metropole' });
  expect(book.trail(actor)).toHaveLength(3);
});
