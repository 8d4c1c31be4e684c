import { resourcesTaken, servesUnit, type PresenceElsewhere } from '@diurne/planning-domain';
import { hoursInFrench } from '@diurne/planning-engine';
import { PlanningRefusal } from '../refusals';
import type { NextVisit } from './day-change.value';
import type { DayToJudge } from './judge-day';
import type { LedgerDay } from './ledger-day.value';

/**
 * Another unit's own place or person serves no visit of this one. A visit that stands on it already may stay there.
 * @throws PlanningRefusal `resource-of-another-unit`
 */
export function refuseOthersResources({ day, next }: DayToJudge): void {
  const barred = new Map(
    day.capacity.resources.filter((one) => !servesUnit(one, day.unitId)).map((one) => [one.id, one]),
  );
  for (const visit of next) {
    const stands = day.visits.find(({ id }) => id === visit.id);
    const has = new Set(stands ? resourcesTaken(stands.programme) : []);
    const taken = resourcesTaken(visit.programme).find((id) => barred.has(id) && !has.has(id));
    const resource = taken === undefined ? undefined : barred.get(taken);
    if (resource)
      throw new PlanningRefusal(
        'resource-of-another-unit',
        `«\u00a0${resource.name}\u00a0» appartient à l’unité «\u00a0${resource.homeUnitName ?? ''}\u00a0»\u00a0: choisissez ${resource.kind === 'place' ? 'une place' : 'une ressource'} de l’unité «\u00a0${day.unitName}\u00a0», ou une que toutes partagent.`,
      );
  }
}

/** Where, until when, and whom to call. */
export const expectedElsewhere = ({ unitName, unitPhone, from, to }: Omit<PresenceElsewhere, 'visitId'>): string =>
  `Le patient est déjà attendu dans l’unité «\u00a0${unitName}\u00a0» ${hoursInFrench(from, to)}${unitPhone === '' ? '' : ` (téléphone ${unitPhone})`}.`;

/** With the visit itself, which the reader may open. */
function alreadyBooked(met: PresenceElsewhere): PlanningRefusal {
  const message = `${expectedElsewhere(met)} Choisissez une heure avant son arrivée ou après son départ, ou un autre jour.`;
  return new PlanningRefusal('patient-already-booked', message, {
    violations: [{ code: 'patient-elsewhere', message, steps: [], visits: [met.visitId], resources: [] }],
  });
}

/**
 * A patient is in one unit at a time, from arrival to departure; two visits to the same unit are for the day's own rules.
 * @throws PlanningRefusal `patient-already-booked`
 */
export function refusePatientsElsewhere(days: readonly DayToJudge[]): void {
  for (const { day, next } of days)
    for (const visit of next) {
      const arriving = days
        .filter((other) => other.day.on === day.on && other.day.unitId !== day.unitId)
        .flatMap((other) => other.next.map((one) => presenceOf(one, other.day)));
      const met = [...day.elsewhere, ...arriving].find((one) => meets(visit, one));
      if (met) throw alreadyBooked(met);
    }
}

const presenceOf = (
  { id, patientId, programme }: NextVisit,
  { unitName, unitPhone }: Pick<LedgerDay, 'unitName' | 'unitPhone'>,
): PresenceElsewhere => ({
  visitId: id,
  patientId,
  unitName,
  unitPhone,
  from: programme.arrival,
  to: programme.departure,
});

const meets = ({ patientId, programme }: NextVisit, other: PresenceElsewhere): boolean =>
  patientId === other.patientId && programme.arrival < other.to && other.from < programme.departure;
