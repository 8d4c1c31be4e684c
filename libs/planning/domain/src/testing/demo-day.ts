import type { Problem } from '@diurne/planning-engine';
import type { CivilDate } from '@diurne/time';
import { windowsOfDay } from '../capacity/availability';
import { openingOfDay } from '../capacity/opening';
import type { DayCapacity } from '../day-plan/day-capacity.value';
import { dayProblem } from '../day-plan/day-problem';
import { usualPresence } from '../unit/longest-presence';
import type { VisitToPlan } from '../day-plan/visit-to-plan.value';
import type { VisitRequest } from '../request/visit-request.entity';
import type { DayHospital } from './day-hospital.shape';

/** @throws RangeError when the unit is closed that day. */
export function demoDayCapacity(hospital: DayHospital, on: CivilDate): DayCapacity {
  const day = openingOfDay(hospital.unit, on);
  if (!day.open) throw new RangeError(day.because);
  return {
    unitId: hospital.unit.id,
    on,
    timeZone: hospital.establishment.timeZone,
    opening: day.opening,
    longestPresence: usualPresence,
    notBefore: null,
    locations: hospital.locations,
    travel: hospital.travel,
    resources: hospital.resources.map((resource) => ({
      id: resource.id,
      code: resource.code,
      kind: resource.kind,
      trade: resource.trade,
      turnover: resource.turnover,
      attributes: resource.attributes,
      location: resource.location,
      homeUnitId: resource.homeUnitId,
      windows: windowsOfDay(resource.weekly, resource.exceptions, on, resource.capacity),
      busy: [],
      break: resource.break,
      starts: null,
    })),
  };
}

export function demoVisit(hospital: DayHospital, request: VisitRequest): VisitToPlan {
  const pathway = hospital.pathways.find(({ id }) => id === request.pathwayId);
  if (!pathway) throw new RangeError(`no pathway ${request.pathwayId}`);
  return {
    id: request.id,
    label: pathway.name,
    patientId: request.patientId,
    priority: request.priority,
    hours: request.hours,
    pathway: pathway.definition,
  };
}

/** Requests whose first wished day is this one, in the order of the book. */
export function requestsWantedOn(hospital: DayHospital, on: CivilDate): readonly VisitRequest[] {
  return hospital.requests.filter((request) => request.wishedFrom === on && request.state === 'validated');
}

/** A day with nothing on it yet and these requests to place. */
export function demoDayProblem(
  hospital: DayHospital,
  on: CivilDate,
  requests: readonly VisitRequest[] = requestsWantedOn(hospital, on),
): Problem {
  return dayProblem({
    capacity: demoDayCapacity(hospital, on),
    standing: [],
    toPlace: requests.map((request) => demoVisit(hospital, request)),
  });
}
