import { inMemoryBooks, letPass } from '../testing/in-memory-books';
import { NamePhysicians } from './name-physicians.use-case';

const secretary = { establishmentId: 'a', accountId: 's' };
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

it('names the physicians of a patient who had none, and only those of the address book', async () => {
  const books = inMemoryBooks();
  const name = new NamePhysicians(books.patients, books.correspondents);
  const asked = { displayName: 'Dr Aubin', rpps: null, specialty: 'médecine générale', email: null };
  const aubin = await books.correspondents.add(secretary, asked, at, letPass);
  const { id } = await books.patients.register(secretary, someone, at, letPass);
  await name.run(secretary, id, { primaryPhysicianId: aubin.id, referringPhysicianId: null }, at);
  expect(await books.patients.open(secretary, id)).toMatchObject({
    primaryPhysician: aubin,
    referringPhysician: null,
  });
  await expect(
    name.run(secretary, id, { primaryPhysicianId: aubin.id, referringPhysicianId: 'nobody' }, at),
  ).rejects.toMatchObject({ code: 'reference-unknown', errors: [{ path: 'referringPhysicianId' }] });
  await expect(
    name.run(secretary, 'nobody', { primaryPhysicianId: aubin.id, referringPhysicianId: null }, at),
  ).rejects.toMatchObject({ code: 'not-found' });
});
