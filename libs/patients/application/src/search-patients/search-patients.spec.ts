import { patientName } from '@diurne/patients-domain';
import { inMemoryBooks, letPass } from '../testing/in-memory-books';
import { SearchPatients } from './search-patients.use-case';

const secretary = { establishmentId: 'a', accountId: 's' };
const at = new Date('2026-11-23T09:00:00Z');
const someone = (birthName: string, firstNames: string, birthDate = '1951-03-12') => ({
  birthName,
  usedName: null,
  firstNames,
  birthDate,
  sex: 'female' as const,
  phone: null,
  email: null,
  primaryPhysicianId: null,
  referringPhysicianId: null,
});

describe('searching for patients', () => {
  it('reads what is typed, the likeliest first, and keeps nothing of it in its trace', async () => {
    const books = inMemoryBooks();
    await books.patients.register(secretary, someone('Martinel', 'Ode'), at, letPass);
    await books.patients.register(secretary, someone('Martin', 'Zoé'), at, letPass);
    await books.patients.register(secretary, someone('Martin', 'Ama', '1948-11-02'), at, letPass);
    const { patients } = await new SearchPatients(books.patients).run(secretary, 'MARTIN 12/03/1951', at);
    expect(patients.map(patientName)).toEqual(['MARTIN Zoé', 'MARTINEL Ode']);
    const trace = books.trail(secretary).at(-1);
    expect(trace).toMatchObject({ action: 'patients-searched', detail: { by: ['name', 'birthDate'], count: 2 } });
    expect(JSON.stringify(trace)).not.toMatch(/martin/i);
  });

  it('stops at twenty people, and says that there are more', async () => {
    const books = inMemoryBooks();
    const ask = () => new SearchPatients(books.patients).run(secretary, 'vanderbeke', at);
    const counts: unknown[] = [];
    for (let i = 0; i < 21; i += 1) {
      await books.patients.register(secretary, someone('Vanderbeke', `Numéro${i}`), at, letPass);
      const { patients, more } = await ask();
      counts.push([patients.length, more]);
    }
    expect(counts.slice(-2)).toEqual([
      [20, false],
      [20, true],
    ]);
  });
});
