import { addDays, weekdayOf, type CivilDate } from '@diurne/time';
import { openingOfDay } from '../capacity/opening';
import type { DayHospital, DemoBookedDay } from './day-hospital.shape';
import { demoAccounts } from './demo-accounts';
import { primaryPhysicians, referringPhysicians } from './demo-correspondents';
import { askTheImpossible, makeHomonyms } from './demo-oddities';
import { demoPlaces } from './demo-places';
import { demoPlatforms } from './demo-platforms';
import { askForDay, requestsPerDay, type RequestBook } from './demo-requests';
import { demoEstablishment, demoLocations, demoTravel, demoUnit } from './demo-site';
import { demoTeam } from './demo-team';
import { palliativeUnit } from './other-units/palliative-unit';
import { therapeuticUnit } from './other-units/therapeutic-unit';
import { demoPathways } from './pathways/demo-pathways';
import { seededRandom } from './seeded-random';

/** Which open days are booked already, and how many of their requests. */
const bookedShare = [
  { day: 0, most: 22 },
  { day: 1, most: 18 },
  { day: 2, most: 13 },
  { day: 5, most: 9 },
  { day: 6, most: 5 },
] as const;

/**
 * A mutualised day hospital of medicine with 18 places and four weeks of requests from `startOn` on, as plain data: the same date and seed
 * give the same hospital, identities included. Two smaller units stand beside it. `startOn` is moved to the next Monday when it is none.
 */
export function aDayHospital({
  startOn: wished,
  seed,
}: {
  readonly startOn: CivilDate;
  readonly seed: number;
}): DayHospital {
  const startOn = addDays(wished, (8 - weekdayOf(wished)) % 7);
  const random = seededRandom(seed);
  const unit = demoUnit(startOn);
  const book: RequestBook = { patients: [], requests: [], wantedOn: new Map() };
  const resources = [...demoPlaces, ...demoTeam, ...demoPlatforms];
  const openDays = Array.from({ length: 35 }, (_, offset) => addDays(startOn, offset))
    .filter((on) => openingOfDay(unit, on).open)
    .slice(0, requestsPerDay.length);
  openDays.forEach((on, index) => askForDay(book, on, startOn, requestsPerDay[index] ?? 0, resources, random));
  makeHomonyms(book, startOn);
  askTheImpossible(book, startOn, random);
  const day = (index: number): CivilDate => openDays[index] ?? startOn;
  return {
    establishment: demoEstablishment,
    unit,
    locations: demoLocations,
    travel: demoTravel,
    resources,
    pathways: demoPathways,
    correspondents: [...primaryPhysicians, ...referringPhysicians],
    patients: book.patients,
    accounts: demoAccounts,
    requests: book.requests,
    bookedDays: bookedShare.map(({ day: index, most }): DemoBookedDay => ({
      on: day(index),
      seed: 2 + index,
      iterations: 60,
      requestIds: (book.wantedOn.get(day(index)) ?? [])
        .filter(({ state }) => state === 'validated')
        .slice(0, most)
        .map(({ id }) => id),
    })),
    busiestOn: day(3),
    overloadedOn: day(7),
    otherUnits: [therapeuticUnit(startOn, seed), palliativeUnit(startOn, seed)],
  };
}
