import { inMemoryBooks, letPass } from '../testing/in-memory-books';
import { MarkSecureAddress } from './mark-secure-address.use-case';

const coordinator = { establishmentId: 'a', accountId: 'c' };
const at = new Date('2026-11-23T09:00:00Z');
const email = 'aubin@mssante.exemple.test';

it('marks the very address that was seen, takes the mark back, and refuses what is not theirs', async () => {
  const books = inMemoryBooks();
  const mark = new MarkSecureAddress(books.correspondents);
  const asked = { displayName: 'Dr Aubin', rpps: null, specialty: 'médecine générale', email };
  const { id, isSecure } = await books.correspondents.add(coordinator, asked, at, letPass);
  expect(isSecure).toBe(false);
  expect(await mark.run(coordinator, id, email, at)).toMatchObject({ id, email, isSecure: true });
  expect(await mark.run(coordinator, id, null, at)).toMatchObject({ isSecure: false });
  const unseen = { code: 'not-found', message: 'Ce médecin n’a plus cette adresse. Relisez l’annuaire.' };
  await expect(mark.run(coordinator, id, 'autre@exemple.test', at)).rejects.toMatchObject(unseen);
  await expect(mark.run({ establishmentId: 'b', accountId: null }, id, email, at)).rejects.toMatchObject(unseen);
  expect((await books.correspondents.list(coordinator))[0]?.isSecure).toBe(false);
});
