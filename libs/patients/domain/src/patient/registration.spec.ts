import { faultsOfRegistration, registration, type PatientToRegister } from './registration';

const asked: PatientToRegister = {
  birthName: 'Kerleveo',
  usedName: null,
  firstNames: 'Tugdual',
  birthDate: '2026-11-24',
  sex: 'male',
  phone: null,
  email: null,
  primaryPhysicianId: null,
  referringPhysicianId: null,
};

describe('a registration', () => {
  it('is refused for a birth to come, to the day', () => {
    expect(faultsOfRegistration(asked, new Date('2026-11-23T23:59:59Z'))).toEqual([
      { path: 'birthDate', message: 'date à venir' },
    ]);
    expect(faultsOfRegistration(asked, new Date('2026-11-24T00:00:00Z'))).toEqual([]);
  });

  it('keeps names composed and with single spaces', () => {
    const typed = { ...asked, birthName: ' Lefe\u0300vre ', usedName: 'Dupré   Martin', firstNames: 'Zoé\tAnne' };
    expect(registration(typed)).toMatchObject({
      birthName: 'Lef\u00e8vre',
      usedName: 'Dupré Martin',
      firstNames: 'Zoé Anne',
    });
    expect(registration(asked).usedName).toBeNull();
  });
});
