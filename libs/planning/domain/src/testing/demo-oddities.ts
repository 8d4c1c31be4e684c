import { addDays, civilDate, type CivilDate } from '@diurne/time';
import { demands, type Demand } from './demo-demand';
import { addRequest, newPatient, type RequestBook } from './demo-requests';
import type { SeededRandom } from './seeded-random';

function demandFor(code: string): Demand {
  const found = demands.find((demand) => demand.code === code);
  if (!found) throw new RangeError(`nobody asks for ${code}`);
  return found;
}

/** Requests that no day can hold, so that refusals have something to explain. `startOn` is a Monday. */
export function askTheImpossible(book: RequestBook, startOn: CivilDate, random: SeededRandom): void {
  const ask = (code: string, dayOffset: number, more: Parameters<typeof addRequest>[5]): void => {
    const on = addDays(startOn, dayOffset);
    addRequest(
      book,
      demandFor(code),
      newPatient(book, demandFor(code), startOn, random),
      { on, wishedTo: on, startOn },
      random,
      { state: 'validated', priority: 2, hours: null, note: null, ...more },
    );
  };
  ask('GREFFE', 7, { hours: { from: 480, to: 720 }, note: 'Doit repartir à midi, taxi partagé.' });
  ask('MEMO', 4, { hours: { from: 840, to: 1110 }, note: 'Proche disponible l’après-midi seulement.' });
  ask('DGEST', 8, { note: 'Ne peut venir que ce mardi.' });
  ask('OBES', 25, { note: 'Jour choisi par le patient.' });
}

/** Two patients of one name come on the first day: whoever calls them must ask the birth date. */
export function makeHomonyms(book: RequestBook, startOn: CivilDate): void {
  const [first, second] = (book.wantedOn.get(startOn) ?? [])
    .flatMap(({ patientId }) => book.patients.filter(({ id }) => id === patientId))
    .filter(({ sex }) => sex === 'female');
  if (!first || !second) return;
  const twin = {
    ...second,
    birthName: first.birthName,
    usedName: first.usedName,
    firstNames: first.firstNames,
    birthDate: civilDate('1951-03-17'),
  };
  book.patients.splice(book.patients.indexOf(second), 1, { ...twin, ins: second.ins, email: second.email });
}
