import { addDays, weekdayOf, type CivilDate, type Weekday } from '@diurne/time';
import type { CarePathway } from '../pathway/care-pathway.value';
import type { VisitRequest } from '../request/visit-request.entity';
import { demands, type Demand } from './demo-demand';
import { demoId } from './demo-id';
import { referringPhysicians } from './demo-correspondents';
import { demoPatient } from './demo-patients';
import { demoUnitId } from './demo-site';
import { demoPathway } from './pathways/demo-pathways';
import type { DemoPatient, DemoResource } from './day-hospital.shape';
import type { SeededRandom } from './seeded-random';

/** Requests for each open day of the four weeks; the eighth is more than the unit can hold. */
export const requestsPerDay = [27, 24, 22, 30, 25, 20, 18, 48, 15, 13, 11, 9, 8, 9, 6, 5, 4, 6, 3, 2] as const;

export interface RequestBook {
  readonly patients: DemoPatient[];
  readonly requests: VisitRequest[];
  readonly wantedOn: Map<CivilDate, VisitRequest[]>;
}

/** What was asked for one day, as a seeded draw from the usual demand; whom the demo has seen already comes back for the next cure. */
export function askForDay(
  book: RequestBook,
  on: CivilDate,
  startOn: CivilDate,
  count: number,
  resources: readonly DemoResource[],
  random: SeededRandom,
): void {
  const deck = deckOf(weekdayOf(on), count, resources);
  for (let drawn = 0; drawn < count; drawn += 1) {
    const [demand] = deck.splice(random.below(deck.length), 1);
    if (demand === undefined) return;
    const patience = random.chance(70) ? 0 : Math.min(demand.patience, random.below(demand.patience + 1));
    const wishedTo = addDays(on, patience);
    addRequest(book, demand, patientFor(book, demand, on, startOn, random), { on, wishedTo, startOn }, random);
  }
}

export function addRequest(
  book: RequestBook,
  demand: Demand,
  patient: DemoPatient,
  { on, wishedTo, startOn }: { on: CivilDate; wishedTo: CivilDate; startOn: CivilDate },
  random: SeededRandom,
  more: Partial<VisitRequest> = {},
): VisitRequest {
  const urgent = random.chance(6);
  const wish = random.chance(16) ? random.pick(wishes) : undefined;
  const request: VisitRequest = {
    id: demoId('request', book.requests.length),
    unitId: demoUnitId,
    patientId: patient.id,
    pathwayId: demoPathway(demand.code).id,
    prescriberId: patient.referringPhysicianId,
    justification: demand.justification,
    priority: urgent ? 5 : demand.priority,
    wishedFrom: on,
    wishedTo,
    hours: wish?.hours ?? null,
    note: wish?.note ?? (urgent ? 'Urgent, le prescripteur a téléphoné.' : null),
    receivedAt: `${addDays(startOn, -2 - random.below(urgent ? 3 : 26))}T${String(7 + random.below(9)).padStart(2, '0')}:${String(10 + random.below(49))}:00.000Z`,
    // A request for a later day may still wait for a physician.
    state: on > addDays(startOn, 8) && random.chance(14) ? 'received' : 'validated',
    visitId: null,
    ...more,
  };
  book.requests.push(request);
  book.wantedOn.set(on, [...(book.wantedOn.get(on) ?? []), request]);
  return request;
}

const wishes: readonly { readonly hours: VisitRequest['hours']; readonly note: string }[] = [
  { hours: { from: 540, to: 1110 }, note: 'Vient de loin, pas avant 9 h.' },
  { hours: { from: 450, to: 1020 }, note: 'Doit être rentré à 17 h 30 pour ses enfants.' },
  { hours: null, note: 'Ambulance assise, bon de transport à prévoir.' },
  { hours: null, note: 'Accompagné par sa fille.' },
];

function deckOf(weekday: Weekday, count: number, resources: readonly DemoResource[]): Demand[] {
  const held = demands
    .filter(({ code }) => runsOn(demoPathway(code), weekday, resources))
    .flatMap((demand) => Array.from({ length: demand.perDay }, () => demand));
  return Array.from({ length: Math.ceil(count / held.length) }, () => held).flat();
}

/** Whether every trade that the pathway cannot do without is there on that weekday. */
export function runsOn(pathway: CarePathway, weekday: Weekday, resources: readonly DemoResource[]): boolean {
  const trades = pathway.definition.steps
    .filter(({ optional }) => !optional)
    .flatMap(({ uses }) => uses.flatMap(({ trade }) => trade ?? []));
  return trades.every((trade) => {
    const members = resources.filter((member) => member.trade === trade);
    return members.some((member) => member.weekly.some((rule) => rule.weekday === weekday));
  });
}

function patientFor(
  book: RequestBook,
  demand: Demand,
  on: CivilDate,
  startOn: CivilDate,
  random: SeededRandom,
): DemoPatient {
  const pathwayId = demoPathway(demand.code).id;
  const cycles = ['CHIMIO', 'SEPNAT', 'TRANSF', 'IGIV'].includes(demand.code);
  const seen = cycles
    ? book.requests.filter((request) => request.pathwayId === pathwayId && request.wishedTo < addDays(on, -5))
    : [];
  if (seen.length > 0 && random.chance(60)) {
    const { patientId } = random.pick(seen);
    const known = book.patients.find(({ id }) => id === patientId);
    if (
      known &&
      !book.requests.some((request) => request.patientId === patientId && request.wishedTo >= addDays(on, -5))
    )
      return known;
  }
  return newPatient(book, demand, startOn, random);
}

export function newPatient(book: RequestBook, demand: Demand, startOn: CivilDate, random: SeededRandom): DemoPatient {
  const referring =
    referringPhysicians.find(({ specialty }) => specialty === demand.referring) ?? random.pick(referringPhysicians);
  const patient = demoPatient(book.patients.length, demand.profile, referring, startOn, random);
  book.patients.push(patient);
  return patient;
}
