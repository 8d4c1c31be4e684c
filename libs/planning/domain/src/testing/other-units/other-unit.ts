import { addDays, type CivilDate } from '@diurne/time';
import type { CarePathway } from '../../pathway/care-pathway.value';
import type { VisitRequest } from '../../request/visit-request.entity';
import type { DemoBookedDay, DemoOtherUnit, DemoPatient } from '../day-hospital.shape';
import { referringPhysicians } from '../demo-correspondents';
import { demoId } from '../demo-id';
import { demoPatient } from '../demo-patients';
import { ownedBy } from '../owned-by';
import { seededRandom, type SeededRandom } from '../seeded-random';

/** What is asked of the unit, and whether the seed books it. */
export interface Ask {
  readonly pathway: CarePathway;
  /** Days after the first Monday. */
  readonly day: number;
  readonly hours?: VisitRequest['hours'];
  readonly ages: readonly [youngest: number, oldest: number];
  readonly referring: string;
  readonly justification: string;
  readonly note?: string;
  readonly booked: boolean;
}

interface OwnHouse extends Omit<DemoOtherUnit, 'patients' | 'requests' | 'bookedDays'> {
  /** Patients of all units are numbered in one series. */
  readonly firstPatient: number;
  readonly asks: readonly Ask[];
}

/** The unit with its patients and requests, drawn from a stream of its own: no other unit's values move with it. */
export function otherUnit({ firstPatient, asks, ...own }: OwnHouse, startOn: CivilDate, seed: number): DemoOtherUnit {
  const random = seededRandom(seed + firstPatient);
  const asked = asks.map((ask, index) => {
    const patient = patientOf(ask, firstPatient + index, startOn, random);
    return {
      ask,
      patient,
      request: requestOf(ask, `${own.unit.code}/${index}`, own.unit.id, patient, startOn, random),
    };
  });
  const booked = asked.filter(({ ask }) => ask.booked);
  return {
    ...own,
    resources: own.resources.map(ownedBy(own.unit.id)),
    patients: asked.map(({ patient }) => patient),
    requests: asked.map(({ request }) => request),
    bookedDays: [...new Set(booked.map(({ request }) => request.wishedFrom))].map((on): DemoBookedDay => ({
      on,
      seed: 1,
      iterations: 20,
      requestIds: booked.filter(({ request }) => request.wishedFrom === on).map(({ request }) => request.id),
    })),
  };
}

/** @throws RangeError when no correspondent has that specialty. */
function patientOf({ ages, referring }: Ask, index: number, startOn: CivilDate, random: SeededRandom): DemoPatient {
  const physician = referringPhysicians.find(({ specialty }) => specialty === referring);
  if (!physician) throw new RangeError(`nobody refers from ${referring}`);
  return demoPatient(index, { youngest: ages[0], oldest: ages[1] }, physician, startOn, random);
}

function requestOf(
  ask: Ask,
  key: string,
  unitId: string,
  patient: DemoPatient,
  startOn: CivilDate,
  random: SeededRandom,
): VisitRequest {
  const on = addDays(startOn, ask.day);
  return {
    id: demoId('request', key),
    unitId,
    patientId: patient.id,
    pathwayId: ask.pathway.id,
    prescriberId: patient.referringPhysicianId,
    justification: ask.justification,
    priority: 3,
    wishedFrom: on,
    wishedTo: on,
    hours: ask.hours ?? null,
    note: ask.note ?? null,
    receivedAt: `${addDays(startOn, -2 - random.below(18))}T0${7 + random.below(3)}:${10 + random.below(49)}:00.000Z`,
    state: 'validated',
    visitId: null,
  };
}
