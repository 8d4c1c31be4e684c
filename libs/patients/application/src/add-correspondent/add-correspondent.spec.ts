import { inMemoryBooks } from '../testing/in-memory-books';
import { AddCorrespondent } from './add-correspondent.use-case';

const secretary = { establishmentId: 'a', accountId: 's' };
const at = new Date('2026-11-23T09:00:00Z');
const asked = { displayName: 'Dr Aubin Essai', rpps: '10003456786', specialty: 'médecine générale', email: null };

describe('adding a correspondent', () => {
  it('puts them in the address book, with a number or without', async () => {
    const books = inMemoryBooks();
    const add = new AddCorrespondent(books.correspondents);
    expect(await add.run(secretary, asked, at)).toMatchObject(asked);
    expect(await add.run(secretary, { ...asked, rpps: null }, at)).toMatchObject({ rpps: null });
    expect(await books.correspondents.list(secretary)).toHaveLength(2);
  });

  it('is refused when the key of the RPPS number is wrong', async () => {
    const books = inMemoryBooks();
    const wrong = new AddCorrespondent(books.correspondents).run(secretary, { ...asked, rpps: '10003456789' }, at);
    await expect(wrong).rejects.toMatchObject({
      code: 'input-invalid',
      message: 'La clé du numéro RPPS est fausse. Relisez-le.',
      errors: [{ path: 'rpps', message: 'clé fausse' }],
    });
    expect(await books.correspondents.list(secretary)).toEqual([]);
  });
});
