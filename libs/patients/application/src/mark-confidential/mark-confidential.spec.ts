import { inMemoryBooks, letPass } from '../testing/in-memory-books';
import { MarkConfidential } from './mark-confidential.use-case';

const coordinator = { establishmentId: 'a', accountId: 'c' };
const at = new Date('2026-11-23T09:00:00Z');
const someone = {
  birthName: 'Kerleveo',
  usedName: null,
  firstNames: 'Ode',
  birthDate: '1951-03-12',
  sex: 'female',
  phone: null,
  email: null,
  primaryPhysicianId: null,
  referringPhysicianId: null,
} as const;

it('marks a patient and takes the mark away again; of nobody it is refused', async () => {
  const books = inMemoryBooks();
  const mark = new MarkConfidential(books.patients);
  const { id, confidential } = await books.patients.register(coordinator, someone, at, letPass);
  expect(confidential).toBe(false);
  await mark.run(coordinator, id, { confidential: true, reason: 'agent de la maison' }, at);
  expect(await books.patients.open(coordinator, id)).toMatchObject({ confidential: true });
  await mark.run(coordinator, id, { confidential: false, reason: 'a quitté la maison' }, at);
  expect(await books.patients.open(coordinator, id)).toMatchObject({ confidential: false });
  await expect(
    mark.run(coordinator, 'nobody', { confidential: true, reason: 'agent de la maison' }, at),
  ).rejects.toMatchObject({ code: 'not-found' });
});
