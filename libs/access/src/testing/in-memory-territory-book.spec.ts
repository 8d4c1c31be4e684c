import { InMemoryTerritoryBook } from './in-memory-territory-book';
import { describeTerritoryBook } from './territory-book.suite';

describeTerritoryBook('in memory', async () => {
  const territories = new InMemoryTerritoryBook([
    { id: 'a', timeZone: 'Indian/Reunion' },
    { id: 'b', timeZone: 'Europe/Paris' },
  ]);
  return {
    territories,
    actor: { establishmentId: 'a', accountId: 's' },
    neighbour: { establishmentId: 'b', accountId: 't' },
    trail: async (of) => territories.trail(of),
  };
});
