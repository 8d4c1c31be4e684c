import { describeAccountBook } from './account-book.suite';
import { InMemoryAccountBook } from './in-memory-account-book';

const establishment = { id: 'a', name: 'CH d’Essai', timeZone: 'Europe/Paris' };

describeAccountBook('in memory', async () => {
  const accounts = new InMemoryAccountBook([establishment, { ...establishment, id: 'b' }]);
  let professionals = 0;
  return {
    accounts,
    establishment,
    actor: { establishmentId: 'a', accountId: null },
    neighbour: { establishmentId: 'b', accountId: null },
    login: (name) => name,
    professional: async (of) => {
      professionals += 1;
      const resourceId = `professional-${professionals}`;
      accounts.addProfessional(of, resourceId);
      return resourceId;
    },
    trail: async (of) => accounts.trail(of),
  };
});
