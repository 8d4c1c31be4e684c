import { inMemoryBooks } from '../testing/in-memory-books';
import { AddCorrespondent } from './add-correspondent.use-case';

const secretary = { establishmentId: 'a', accountId: 's' };
const at = new Date('2026-11-23T09:00:00Z');
const asked = { displayName: 'Dr Aubin Essai', rpps: '10003456786', specialty: 'médecine générale', email: null };

describe('adding a correspondent', () => {
  it('puts them in the address book, with a number or without', async () => {
    const books = inMemoryBooks();
    const add = new AddCorrespondent(books.correspondents);
    expect(await add.run(secretary, asked, null, at)).toMatchObject(asked);
    expect(await add.run(secretary, { ...asked, displayName: 'Dr Ode Autre', rpps: null }, null, at)).toMatchObject({
      rpps: null,
    });
    expect(await books.correspondents.list(secretary)).toHaveLength(2);
  });

  it('is refused when the key of the RPPS number is wrong', async () => {
    const books = inMemoryBooks();
    const wrong = new AddCorrespondent(books.correspondents).run(
      secretary,
      { ...asked, rpps: '10003456789' },
      null,
      at,
    );
    await expect(wrong).rejects.toMatchObject({
      code: 'input-invalid',
      message: 'La clé du numéro RPPS est fausse. Relisez-le.',
      errors: [{ path: 'rpps', message: 'clé fausse' }],
    });
    expect(await books.correspondents.list(secretary)).toEqual([]);
  });

  it('shows first who has the same number, or the same name without two numbers to tell them apart', async () => {
    const books = inMemoryBooks();
    const add = new AddCorrespondent(books.correspondents);
    const { id } = await add.run(secretary, asked, null, at);
    const again = (more: { displayName?: string; rpps?: string | null }, insist = false) =>
      add.run(secretary, { ...asked, ...more }, insist ? { despite: [id], reason: 'son fils' } : null, at);
    const double = { code: 'likely-double', doubles: [{ kind: 'correspondent', id }] };
    await expect(again({ displayName: 'Dr Tout Autre' })).rejects.toMatchObject(double);
    await expect(again({ displayName: 'Docteur AUBIN ESSAI', rpps: null })).rejects.toMatchObject(double);
    expect(await again({ rpps: '10000000017' })).toMatchObject({ rpps: '10000000017' });
    await expect(again({ rpps: null }, true)).rejects.toMatchObject({ code: 'likely-double' });
  });
});
