import type { Actor, CorrespondentBook, PatientBook } from '@diurne/patients-application';
import { letPass, type Traced } from '@diurne/patients-application/testing';
import { patientName, readSearch, type PatientToRegister } from '@diurne/patients-domain';

/** The two books of some establishments, empty, and what their calls leave in the trail. */
export interface Books {
  readonly patients: PatientBook;
  readonly correspondents: CorrespondentBook;
  readonly actor: Actor;
  readonly neighbour: Actor;
  trail(actor: Actor): Promise<readonly Traced[]>;
}

const at = new Date('2026-11-23T09:00:00Z');
const someone = (birthName: string, firstNames: string, more: Partial<PatientToRegister> = {}): PatientToRegister => ({
  birthName,
  usedName: null,
  firstNames,
  birthDate: '1951-03-12',
  sex: 'female',
  phone: null,
  email: null,
  primaryPhysicianId: null,
  referringPhysicianId: null,
  ...more,
});
const aPhysician = (displayName: string) => ({
  displayName,
  rpps: '10003456786',
  specialty: 'médecine générale',
  email: 'aubin@exemple.test',
});

/** What every pair of books does, whatever keeps them. */
export function booksKeepTheirWord(open: () => Promise<Books>): void {
  let books: Books;
  beforeEach(async () => {
    books = await open();
  });
  const register = (patient: PatientToRegister, as = books.actor) => books.patients.register(as, patient, at, letPass);
  const found = async (typed: string, most = 20) =>
    (await books.patients.search(books.actor, readSearch(typed), most, at)).patients.map(patientName);

  it('give back what was registered, with its physicians, an IPP each, and a trace', async () => {
    const physician = await books.correspondents.add(books.actor, aPhysician('Dr Aubin Essai'), at, letPass);
    const asked = someone('Kerleveo', 'Tugdual Yann', {
      usedName: 'Essai',
      birthDate: '1911-03-11',
      sex: 'male',
      phone: '06 12 34 56 78',
      email: 'tugdual@exemple.test',
      primaryPhysicianId: physician.id,
    });
    const { id, ipp } = await register(asked);
    const other = await register(someone('Autre', 'Ama'));
    expect(Number(other.ipp)).toBe(Number(ipp) + 1);
    const opened = await books.patients.open(books.actor, id, at);
    expect(opened).toEqual({
      ...asked,
      id,
      ipp,
      birthPlaceInsee: null,
      ins: null,
      insOid: null,
      insStatus: 'provisional',
      confidential: false,
      primaryPhysician: physician,
      referringPhysician: null,
    });
    const { accountId } = books.actor;
    expect(await books.trail(books.actor)).toEqual([
      { action: 'correspondent-added', accountId, patientId: null, detail: {} },
      { action: 'patient-registered', accountId, patientId: id, detail: {} },
      { action: 'patient-registered', accountId, patientId: other.id, detail: {} },
      { action: 'patient-opened', accountId, patientId: id, detail: {} },
    ]);
  });

  it('mark a patient confidential once, and nobody of a neighbour', async () => {
    const { id } = await register(someone('Kerleveo', 'Tugdual'));
    const mark = (confidential: boolean, as = books.actor) =>
      books.patients.markConfidential(as, id, { confidential, reason: 'agent de la maison' }, at);
    expect([await mark(true), await mark(true)]).toEqual([true, true]);
    expect(await books.patients.open(books.actor, id, at)).toMatchObject({ confidential: true });
    expect(await mark(false)).toBe(true);
    expect(await mark(true, books.neighbour)).toBe(false);
    expect((await books.trail(books.actor)).map(({ action }) => action)).toEqual([
      'patient-registered',
      'patient-marked-confidential',
      'patient-opened',
      'patient-confidential-no-more',
    ]);
  });

  it('open nobody of a neighbour, and leave no trace of it', async () => {
    const { id } = await register(someone('Kerleveo', 'Tugdual'), books.neighbour);
    expect(await books.patients.open(books.actor, id, at)).toBeNull();
    expect(await found('kerleveo')).toEqual([]);
    expect((await books.trail(books.actor)).map(({ action }) => action)).toEqual(['patients-searched']);
  });

  it('find by every word, birth date and number that is typed', async () => {
    await register(someone('Lefèvre', 'Zoé, Anne', { birthDate: '1948-11-02', phone: '06 12 34 56 78' }));
    await register(someone('Dupré-Martin', 'Inès', { usedName: 'Œuvrard' }));
    const { ipp } = await register(someone('N’Guessan', 'Ama', { phone: '+33 7 98 76 54 32' }));
    for (const typed of ['lefevre zoe', 'anne LEFÈVRE', '02/11/1948', '0612345678', 'lefevre 02/11/1948'])
      expect(await found(typed)).toEqual(['LEFÈVRE Zoé']);
    for (const typed of ['dupre martin', 'oeuvrard', 'ines']) expect(await found(typed)).toEqual(['ŒUVRARD Inès']);
    for (const typed of ['n guessan', '07 98 76 54 32', ipp]) expect(await found(typed)).toEqual(['N’GUESSAN Ama']);
    for (const typed of ['nguess', 'dupremartin']) expect(await found(typed)).toHaveLength(1);
    for (const typed of ['lefevre 12/03/1951', '31/02/1951', '%%', '--', 'fevre', '078888'])
      expect(await found(typed)).toEqual([]);
  });

  it('find by nearly what is typed, after whoever is called so', async () => {
    await register(someone('Martin', 'Jean'));
    await register(someone('Marton', 'Jean'));
    await register(someone('Kerleveo', 'Tugdual'));
    expect(await found('martin jean')).toEqual(['MARTIN Jean', 'MARTON Jean']);
    for (const typed of ['martun jaen', 'jaen martine']) expect(await found(typed)).toContain('MARTIN Jean');
    for (const typed of ['kerlaveu', 'kreleveo', 'tugual', 'kerleveo 12/03/1951', 'kreleveo 12/03/1951'])
      expect(await found(typed)).toEqual(['KERLEVEO Tugdual']);
    for (const typed of ['karlavau', 'martin jeanne', 'jen'])
      expect(await found(typed)).not.toContain('KERLEVEO Tugdual');
  });

  it('say whether there are more than are shown', async () => {
    for (const first of ['Bo', 'Ama']) await register(someone('Martin', first));
    const more = async (most: number) =>
      (await books.patients.search(books.actor, readSearch('martin'), most, at)).more;
    expect([await more(1), await more(2)]).toEqual([true, false]);
  });

  it('find a corrected record as it is called now, and no more as it was', async () => {
    const patient = await register(someone('Kerleveo', 'Tugdual', { phone: '06 12 34 56 78' }));
    await books.patients.correct(books.actor, patient.id, patient, at, () => ({
      before: { birthName: 'Kerleveo', phone: patient.phone },
      after: { birthName: 'Vanderbeke', phone: '07 98 76 54 32' },
      insisted: null,
    }));
    for (const typed of ['vanderbeke', 'vandrebeke', '07 98 76 54', 'tugdual 12/03/1951'])
      expect(await found(typed)).toEqual(['VANDERBEKE Tugdual']);
    for (const typed of ['kerleveo', '06 12 34 56']) expect(await found(typed)).toEqual([]);
  });

  it('put whole words before their beginnings, and stop where asked', async () => {
    await register(someone('Martinel', 'Ode'));
    for (const first of ['Bo', 'Ama']) await register(someone('Martin', first));
    expect(await found('martin')).toEqual(['MARTIN Ama', 'MARTIN Bo', 'MARTINEL Ode']);
    expect(await found('martin', 2)).toEqual(['MARTIN Ama', 'MARTIN Bo']);
  });

  it('trace a search by what it went by and whom it showed, never by what was typed', async () => {
    const { id } = await register(someone('Vanderbeke', 'Ode'));
    await found('vanderbeke 12/03/1951');
    await found('999');
    await found('--');
    const traces = (await books.trail(books.actor)).slice(1);
    expect(traces.map(({ detail }) => detail)).toEqual([
      { by: ['name', 'birthDate'], count: 1, patients: [id] },
      { by: ['number'], count: 0, patients: [] },
      { by: [], count: 0, patients: [] },
    ]);
    expect(JSON.stringify(traces)).not.toMatch(/vanderbeke|1951/i);
  });

  it('show who was born about then or answers the same telephone, of this establishment, before anything is written', async () => {
    const first = await register(someone('Kerleveo', 'Tugdual', { birthDate: '1951-03-12' }));
    const phoned = await register(someone('Autre', 'Ama', { birthDate: '1980-01-01', phone: '06 12 34 56 78' }));
    await register(someone('Loin', 'Ode', { birthDate: '1999-09-09' }));
    await register(someone('Voisin', 'Ode', { birthDate: '1951-03-12' }), books.neighbour);
    const alike: string[] = [];
    const next = someone('Nouveau', 'Ida', { birthDate: '1951-12-03', phone: '+33 6 12 34 56 78' });
    const refusing = books.patients.register(books.actor, next, at, (known) => {
      alike.push(...known.map(({ id }) => id));
      throw new Error('stopped');
    });
    await expect(refusing).rejects.toThrow('stopped');
    expect(alike).toEqual([first.id, phoned.id]);
    expect(await found('nouveau')).toEqual([]);
  });

  it('register two at the same moment one after the other: the second finds the first', async () => {
    const counts: number[] = [];
    const judge = (known: readonly unknown[]) => {
      counts.push(known.length);
      return null;
    };
    const same = someone('Kerleveo', 'Tugdual');
    await Promise.all([1, 2].map(() => books.patients.register(books.actor, same, at, judge)));
    expect(counts).toEqual([0, 1]);
  });

  it('correct what was decided, of this establishment only, and trace the fields and who was seen', async () => {
    const patient = await register(someone('Kerleveo', 'Tugdual', { phone: '06 12 34 56 78' }));
    const insisted = { despite: [patient.id], reason: 'vérifié' };
    const correct = (as: Actor) =>
      books.patients.correct(as, patient.id, patient, at, ({ phone }) => ({
        before: { phone, birthDate: patient.birthDate },
        after: { phone: null, birthDate: '1951-03-21' },
        insisted,
      }));
    expect(await correct(books.neighbour)).toBeNull();
    expect(await correct(books.actor)).toEqual({ ...patient, phone: null, birthDate: '1951-03-21' });
    expect(await found('21/03/1951')).toHaveLength(1);
    expect((await books.trail(books.actor)).at(-2)).toMatchObject({
      action: 'patient-corrected',
      patientId: patient.id,
      detail: { fields: ['phone', 'birthDate'], despite: [patient.id] },
    });
  });

  it('correct an entry of the address book, whose mark holds for the address that was marked', async () => {
    const { id, email } = await books.correspondents.add(books.actor, aPhysician('Dr Aubin Essai'), at, letPass);
    await books.correspondents.markSecure(books.actor, id, email, at);
    const others: number[] = [];
    const to = (next: string | null, as = books.actor) =>
      books.correspondents.correct(as, id, at, (standing, known) => {
        others.push(known.length);
        return { before: { email: standing.email }, after: { email: next }, insisted: null };
      });
    expect(await to('b@exemple.test', books.neighbour)).toBeNull();
    expect(await to('b@exemple.test')).toMatchObject({ email: 'b@exemple.test', isSecure: false, rpps: '10003456786' });
    expect(others).toEqual([0]);
    expect((await books.trail(books.actor)).at(-1)).toMatchObject({
      action: 'correspondent-corrected',
      detail: { fields: ['email'] },
    });
  });

  it('name the physicians of a patient anew, of this establishment only', async () => {
    const physician = await books.correspondents.add(books.actor, aPhysician('Dr Aubin Essai'), at, letPass);
    const { id } = await register(someone('Kerleveo', 'Tugdual'));
    const named = { primaryPhysicianId: null, referringPhysicianId: physician.id };
    expect(await books.patients.namePhysicians(books.neighbour, id, named, at)).toBe(false);
    expect(await books.patients.namePhysicians(books.actor, id, named, at)).toBe(true);
    expect(await books.patients.open(books.actor, id, at)).toMatchObject({
      primaryPhysician: null,
      referringPhysician: physician,
    });
    expect((await books.trail(books.actor)).at(-2)).toMatchObject({
      action: 'patient-physicians-named',
      patientId: id,
      detail: named,
    });
  });

  it('mark an address as secure messaging, that very one, until it is taken back', async () => {
    const { id, email } = await books.correspondents.add(books.actor, aPhysician('Dr Aubin Essai'), at, letPass);
    const mark = (to: string | null, as = books.actor) => books.correspondents.markSecure(as, id, to, at);
    const listed = async () => (await books.correspondents.list(books.actor)).map(({ isSecure }) => isSecure);
    expect(await listed()).toEqual([false]);
    expect([await mark('autre@exemple.test'), await mark(email, books.neighbour), await listed()]).toEqual([
      null,
      null,
      [false],
    ]);
    expect(await mark(email)).toMatchObject({ id, email, isSecure: true });
    expect(await listed()).toEqual([true]);
    expect(await mark(null)).toMatchObject({ isSecure: false });
    expect((await books.trail(books.actor)).map(({ action }) => action)).toEqual([
      'correspondent-added',
      'correspondent-marked-secure',
      'correspondent-unmarked-secure',
    ]);
  });

  it('list correspondents by name whatever the accents, each establishment its own', async () => {
    for (const name of ['Dr Zélie', 'dr Éloi', 'Dr Fanny'])
      await books.correspondents.add(books.actor, aPhysician(name), at, letPass);
    const theirs = await books.correspondents.add(books.neighbour, aPhysician('Dr Voisin'), at, letPass);
    const listed = await books.correspondents.list(books.actor);
    expect(listed.map(({ displayName }) => displayName)).toEqual(['dr Éloi', 'Dr Fanny', 'Dr Zélie']);
    const ids = [...listed.map(({ id }) => id), theirs.id, '00000000-0000-4000-8000-999999999999'];
    expect(await books.correspondents.known(books.actor, ids)).toEqual(new Set(listed.map(({ id }) => id)));
    expect(await books.correspondents.known(books.actor, [])).toEqual(new Set());
  });
}
