import { inMemoryBooks, letPass } from '../testing/in-memory-books';
import { OpenPatient } from './open-patient.use-case';

const physician = { establishmentId: 'a', accountId: 'p' };
const at = new Date('2026-11-23T09:00:00Z');
const registered = {
  birthName: 'Kerleveo',
  usedName: null,
  firstNames: 'Tugdual',
  birthDate: '1951-03-12',
  sex: 'male',
  phone: null,
  email: null,
  primaryPhysicianId: null,
  referringPhysicianId: null,
} as const;

describe('opening a patient', () => {
  it('gives the record and traces who read it', async () => {
    const books = inMemoryBooks();
    const { id } = await books.patients.register({ ...physician, accountId: 's' }, registered, at, letPass);
    expect(await new OpenPatient(books.patients).run(physician, id, at)).toMatchObject({ id, birthName: 'Kerleveo' });
    expect(books.trail(physician).at(-1)).toMatchObject({ action: 'patient-opened', patientId: id, accountId: 'p' });
  });

  it('finds nobody beyond the wall between establishments, and traces nothing', async () => {
    const books = inMemoryBooks();
    const { id } = await books.patients.register(physician, registered, at, letPass);
    const neighbour = { establishmentId: 'b', accountId: null };
    await expect(new OpenPatient(books.patients).run(neighbour, id, at)).rejects.toMatchObject({
      code: 'not-found',
      message: 'Ce patient n’existe pas dans cet établissement.',
    });
    expect(books.trail(neighbour)).toEqual([]);
  });
});
