import type { PatientToRegister } from '@diurne/patients-domain';
import { inMemoryBooks, letPass } from '../testing/in-memory-books';
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
    const physician = await books.correspondents.add(secretary, aPhysician, at, letPass);
    const patient = await new RegisterPatient(books.patients, books.correspondents).run(
      secretary,
      { ...asked, referringPhysicianId: physician.id },
      null,
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
    await expect(register.run(secretary, { ...asked, birthDate: '2026-11-24' }, null, at)).rejects.toMatchObject({
      code: 'input-invalid',
      message: 'La date de naissance est à venir. Corrigez-la.',
      errors: [{ path: 'birthDate', message: 'date à venir' }],
    });
    expect(books.trail(secretary)).toEqual([]);
  });

  it('names each physician who is not in the address book of this establishment', async () => {
    const books = inMemoryBooks();
    const neighbours = await books.correspondents.add(
      { establishmentId: 'b', accountId: null },
      aPhysician,
      at,
      letPass,
    );
    const known = await books.correspondents.add(secretary, aPhysician, at, letPass);
    const register = new RegisterPatient(books.patients, books.correspondents);
    const both = { ...asked, primaryPhysicianId: neighbours.id, referringPhysicianId: 'nobody' };
    await expect(register.run(secretary, both, null, at)).rejects.toMatchObject({
      code: 'reference-unknown',
      message: 'Un médecin désigné n’est pas dans l’annuaire. Ajoutez-le d’abord.',
      errors: [
        { path: 'primaryPhysicianId', message: 'ce médecin n’est pas dans l’annuaire' },
        { path: 'referringPhysicianId', message: 'ce médecin n’est pas dans l’annuaire' },
      ],
    });
    await expect(register.run(secretary, { ...both, primaryPhysicianId: known.id }, null, at)).rejects.toMatchObject({
      errors: [{ path: 'referringPhysicianId' }],
    });
  });

  it('shows first who may be the same, and goes on only when somebody has seen each of them and says why', async () => {
    const books = inMemoryBooks();
    const register = new RegisterPatient(books.patients, books.correspondents);
    const first = await register.run(secretary, asked, null, at);
    const again = (insist: { despite: string[]; reason: string } | null) =>
      register.run(secretary, { ...asked, birthName: 'KERLEVÉO' }, insist, at);
    await expect(again(null)).rejects.toMatchObject({
      code: 'likely-double',
      doubles: [
        { kind: 'patient', id: first.id, because: 'sameTraits', patient: { displayName: 'KERLEVEO Tugdual Yann' } },
      ],
    });
    await expect(again({ despite: ['another'], reason: 'jumeaux' })).rejects.toMatchObject({ code: 'likely-double' });
    const second = await again({ despite: [first.id, 'another'], reason: 'un cousin du même nom' });
    expect(second.id).not.toBe(first.id);
    expect(books.trail(secretary).at(-1)).toMatchObject({ patientId: second.id, detail: { despite: [first.id] } });
  });

  it('knows nobody of a neighbour', async () => {
    const books = inMemoryBooks();
    const register = new RegisterPatient(books.patients, books.correspondents);
    await register.run({ establishmentId: 'b', accountId: null }, asked, null, at);
    expect(await register.run(secretary, asked, null, at)).toMatchObject({ birthName: 'Kerleveo' });
  });
});
