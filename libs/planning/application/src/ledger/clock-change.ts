import type { VisitProgramme } from '@diurne/planning-domain';
import { hourInFrench } from '@diurne/planning-engine';
import { frenchDate, toInstant, type CivilDate } from '@diurne/time';
import { PlanningRefusal } from '../refusals';

/**
 * Hours that the clock skips or shows twice are no hours to meet at, and a step that runs through the change would last an hour more or less than it says.
 * @throws PlanningRefusal `local-time-does-not-exist` or `local-time-ambiguous`
 */
export function refuseClockChange(on: CivilDate, timeZone: string, programme: VisitProgramme): void {
  for (const minute of [
    programme.arrival,
    programme.departure,
    ...programme.steps.flatMap(({ start, end }) => [start, end]),
  ])
    refuseHour(on, timeZone, minute);
  const real = (instantOf(on, programme.departure, timeZone) - instantOf(on, programme.arrival, timeZone)) / 60_000;
  const shown = programme.departure - programme.arrival;
  if (real === shown) return;
  throw new PlanningRefusal(
    real < shown ? 'local-time-does-not-exist' : 'local-time-ambiguous',
    `La venue passerait par le changement d’heure du ${frenchDate(on)}\u00a0: elle durerait ${real < shown ? 'une heure de moins' : 'une heure de plus'} que prévu. Placez-la avant ou après.`,
  );
}

function refuseHour(on: CivilDate, timeZone: string, minute: number): void {
  const answer = toInstant(on, minute, timeZone);
  if (!answer.ok)
    throw new PlanningRefusal(
      'local-time-does-not-exist',
      `Le ${frenchDate(on)}, ${hourInFrench(minute)} n’existe pas\u00a0: l’heure change à ce moment. Choisissez une autre heure.`,
    );
  if (answer.occurrence !== 'only')
    throw new PlanningRefusal(
      'local-time-ambiguous',
      `Le ${frenchDate(on)}, ${hourInFrench(minute)} existe deux fois\u00a0: l’heure change à ce moment. Choisissez une autre heure.`,
    );
}

function instantOf(on: CivilDate, minute: number, timeZone: string): number {
  const answer = toInstant(on, minute, timeZone);
  if (!answer.ok) throw new RangeError(answer.code);
  return answer.at.getTime();
}
