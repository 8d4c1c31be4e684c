import type { CorrectablePatient, PatientToRegister } from '@diurne/patients-domain';
import { inMemoryBooks, letPass } from '../testing/in-memory-books';
import { CorrectPatient } from './correct-patient.use-case';

const secretary = { establishmentId: 'a', accountId: 's' };
const at = new Date('2026-11-23T09:00:00Z');
const seen: CorrectablePatient = {
  birthName: 'Kerleveo',
  usedName: null,
  firstNames: 'Tugdual',
  birthDate: '1951-03-12',
  sex: 'male',
  phone: '+33 6 11 22 33 44',
  email: 'tugdaul@exemple.test',
};
const asked: PatientToRegister = { ...seen, primaryPhysicianId: null, referringPhysicianId: null };

async function aDesk() {
  const books = inMemoryBooks();
  const { id } = await books.patients.register(secretary, asked, at, letPass);
  const correct = new CorrectPatient(books.patients);
  const to = (more: Partial<CorrectablePatient>, insist: { despite: string[]; reason: string } | null = null) =>
    correct.run(secretary, id, { seen, now: { ...seen, ...more } }, insist, at);
  return { books, id, correct, to };
}

describe('correcting a patient', () => {
  it('puts a mistyped address right, keeps the names tidy, and traces which fields', async () => {
    const { books, id, to } = await aDesk();
    const right = { email: 'tugdual@exemple.test', firstNames: 'Tugdual  Yann' };
    expect(await to(right)).toMatchObject({ id, email: 'tugdual@exemple.test', firstNames: 'Tugdual Yann' });
    expect(books.trail(secretary).at(-1)).toEqual({
      action: 'patient-corrected',
      accountId: 's',
      patientId: id,
      detail: { fields: ['firstNames', 'email'] },
    });
  });

  it('overwrites nothing that somebody corrected meanwhile, and writes beside it', async () => {
    const { to } = await aDesk();
    await to({ phone: '+33 6 99 99 99 99' });
    await expect(to({ phone: '+33 6 00 00 00 00' })).rejects.toMatchObject({
      code: 'record-changed-since',
      errors: [{ path: 'now.phone' }],
    });
    expect(await to({ email: null })).toMatchObject({ phone: '+33 6 99 99 99 99', email: null });
  });

  it('refuses a birth after the death, and takes one of the very day', async () => {
    const { books, id, to } = await aDesk();
    books.die(id, '2026-11-02');
    await expect(to({ birthDate: '2026-11-20' })).rejects.toMatchObject({
      code: 'input-invalid',
      errors: [{ path: 'now.birthDate' }],
    });
    expect(await to({ birthDate: '2026-11-02' })).toMatchObject({ birthDate: '2026-11-02' });
  });

  it('writes and traces nothing where nothing changes', async () => {
    const { books, to } = await aDesk();
    await to({});
    expect(books.trail(secretary).map(({ action }) => action)).toEqual(['patient-registered']);
  });

  it('refuses a birth to come, and somebody who is not there', async () => {
    const { correct, to } = await aDesk();
    await expect(to({ birthDate: '2026-11-24' })).rejects.toMatchObject({
      code: 'input-invalid',
      errors: [{ path: 'now.birthDate' }],
    });
    const nobody = correct.run({ establishmentId: 'b', accountId: null }, 'x', { seen, now: seen }, null, at);
    await expect(nobody).rejects.toMatchObject({ code: 'not-found' });
  });

  it('asks again when a corrected name is somebody else’s, not when a telephone is', async () => {
    const { books, to } = await aDesk();
    const other = { ...asked, birthName: 'Vanderbeke', phone: null, email: null };
    const { id: otherId } = await books.patients.register(secretary, other, at, letPass);
    await expect(to({ birthName: 'Vanderbeke' })).rejects.toMatchObject({
      code: 'likely-double',
      doubles: [{ id: otherId, because: 'sameTraits' }],
    });
    expect(await to({ phone: null })).toMatchObject({ phone: null });
    const meant = { despite: [otherId], reason: 'deux frères' };
    expect(await to({ birthName: 'Vanderbeke', phone: null }, meant)).toMatchObject({ birthName: 'Vanderbeke' });
  });

  it.each(['retrieved', 'validated', 'qualified'] as const)(
    'leaves the traits of a %s identity alone',
    async (insStatus) => {
      const { books, id, to } = await aDesk();
      books.verify(id, insStatus);
      await expect(to({ birthName: 'Kerleveau', sex: 'female', phone: null })).rejects.toMatchObject({
        code: 'identity-verified',
        errors: [{ path: 'now.birthName' }, { path: 'now.sex' }],
      });
      expect(await to({ usedName: 'Essai', phone: null })).toMatchObject({ usedName: 'Essai', phone: null });
    },
  );
});
