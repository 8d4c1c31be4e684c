import { inMemoryBooks } from '@diurne/patients-application/testing';
import { booksKeepTheirWord } from './testing/books.suite';

describe('the books in memory', () => {
  booksKeepTheirWord(async () => {
    const { patients, correspondents, trail } = inMemoryBooks();
    return {
      patients,
      correspondents,
      actor: { establishmentId: 'a', accountId: 's' },
      neighbour: { establishmentId: 'b', accountId: null },
      trail: async (actor) => trail(actor),
    };
  });
});
