import { inMemoryBooks, letPass } from '../testing/in-memory-books';
import { CorrectCorrespondent } from './correct-correspondent.use-case';

const secretary = { establishmentId: 'a', accountId: 's' };
const at = new Date('2026-11-23T09:00:00Z');
const seen = { displayName: 'Dr Aubin Essai', rpps: null, specialty: 'médecine générale', email: 'aubin@exemple.test' };

async function aDesk() {
  const books = inMemoryBooks();
  const { id } = await books.correspondents.add(secretary, seen, at, letPass);
  const correct = new CorrectCorrespondent(books.correspondents);
  const to = (more: Partial<{ displayName: string; rpps: string; email: string }>) =>
    correct.run(secretary, id, { seen, now: { ...seen, ...more } }, null, at);
  return { books, id, correct, to };
}

describe('correcting an entry of the address book', () => {
  it('puts an address right, which is not secure until somebody marks it', async () => {
    const { books, id, to } = await aDesk();
    await books.correspondents.markSecure(secretary, id, 'aubin@exemple.test');
    expect(await to({ email: 'aubin@mssante.exemple.test' })).toMatchObject({ id, isSecure: false });
    expect(books.trail(secretary).at(-1)).toMatchObject({
      action: 'correspondent-corrected',
      detail: { fields: ['email'] },
    });
  });

  it('keeps the mark of an address that stays', async () => {
    const { books, id, to } = await aDesk();
    await books.correspondents.markSecure(secretary, id, 'aubin@exemple.test');
    expect(await to({ displayName: 'Dr Aubin-Essai Zoé' })).toMatchObject({ isSecure: true });
  });

  it('refuses a wrong RPPS key, what somebody changed meanwhile, and who is not in the book', async () => {
    const { correct, id, to } = await aDesk();
    await expect(to({ rpps: '10003456789' })).rejects.toMatchObject({
      code: 'input-invalid',
      errors: [{ path: 'now.rpps' }],
    });
    await to({ email: 'autre@exemple.test' });
    await expect(to({ email: 'encore@exemple.test' })).rejects.toMatchObject({ code: 'record-changed-since' });
    const theirs = correct.run({ establishmentId: 'b', accountId: null }, id, { seen, now: seen }, null, at);
    await expect(theirs).rejects.toMatchObject({ code: 'not-found' });
  });

  it('asks again when the new name is somebody else’s', async () => {
    const { books, to } = await aDesk();
    const other = { ...seen, displayName: 'Dr Ode Autre', email: null };
    const { id } = await books.correspondents.add(secretary, other, at, letPass);
    await expect(to({ displayName: 'Ode AUTRE' })).rejects.toMatchObject({ code: 'likely-double', doubles: [{ id }] });
  });
});
