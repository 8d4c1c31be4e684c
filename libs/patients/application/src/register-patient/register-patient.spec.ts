import type { PatientToRegister } from '@diurne/patients-domain';
import { inMemoryBooks } from '../testing/in-memory-books';
import { RegisterPatient } from './register-patient.use-case';

const secretary = { establishmentId: 'a', accountId: 's' };
const at = new Date('2026-11-23T09:00:00Z');
const asked: PatientToRegister = {
  birthName: 'Kerleveo',
  usedName: null,
  firstNames: 'Tugdual  Yann',
  birthDate: '1951-03-12',
  sex: 'male',
  phone: null,
  email: null,
  primaryPhysicianId: null,
  referringPhysicianId: null,
};
const aPhysician = { displayName: 'Dr Aubin Essai', rpps: null, specialty: 'médecine générale', email: null };

describe('registering a patient', () => {
  it('keeps the names tidy, gives an IPP and a provisional identity, and names the physicians', async () => {
    const books = inMemoryBooks();
    const physician = await books.correspondents.add(secretary, aPhysician);
    const patient = await new RegisterPatient(books.patients, books.correspondents).run(
      secretary,
      { ...asked, referringPhysicianId: physician.id },
      at,
    );
    expect(patient).toMatchObject({
      firstNames: 'Tugdual Yann',
      ipp: '800000001',
      insStatus: 'provisional',
      primaryPhysician: null,
      referringPhysician: { displayName: 'Dr Aubin Essai' },
    });
    expect(books.trail(secretary).map(({ action }) => action)).toEqual(['correspondent-added', 'patient-registered']);
  });

  it('is refused for a birth to come, and writes nothing', async () => {
    const books = inMemoryBooks();
    const register = new RegisterPatient(books.patients, books.correspondents);
    await expect(register.run(secretary, { ...asked, birthDate: '2026-11-24' }, at)).rejects.toMatchObject({
      code: 'input-invalid',
      message: 'La date de naissance est à venir. Corrigez-la.',
      errors: [{ path: 'birthDate', message: 'date à venir' }],
    });
    expect(books.trail(secretary)).toEqual([]);
  });

  it('names each physician who is not in the address book of this establishment', async () => {
    const books = inMemoryBooks();
    const neighbours = await books.correspondents.add({ establishmentId: 'b', accountId: null }, aPhysician);
    const known = await books.correspondents.add(secretary, aPhysician);
    const register = new RegisterPatient(books.patients, books.correspondents);
    const both = { ...asked, primaryPhysicianId: neighbours.id, referringPhysicianId: 'nobody' };
    await expect(register.run(secretary, both, at)).rejects.toMatchObject({
      code: 'reference-unknown',
      message: 'Un médecin désigné n’est pas dans l’annuaire. Ajoutez-le d’abord.',
      errors: [
        { path: 'primaryPhysicianId', message: 'ce médecin n’est pas dans l’annuaire' },
        { path: 'referringPhysicianId', message: 'ce médecin n’est pas dans l’annuaire' },
      ],
    });
    await expect(register.run(secretary, { ...both, primaryPhysicianId: known.id }, at)).rejects.toMatchObject({
      errors: [{ path: 'referringPhysicianId' }],
    });
  });
});
