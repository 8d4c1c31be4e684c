import { toInstant, toLocal } from '@diurne/time';
import type { LivedVisit } from './lived-visit.value';
import { hourMissing, hourSkipped, hourToCome, notYetTheDay } from './refusals';

/** A fact is of the day itself or of a day gone by. @throws LivedDayRefusal `visit-state-refused` */
export function requireTheDayHasCome({ on, timeZone }: Pick<LivedVisit, 'on' | 'timeZone'>, at: Date): void {
  if (on > toLocal(at, timeZone).date) throw notYetTheDay(on);
}

/**
 * The instant of a fact: the minute that was given, else now. Entered on a later day, its hour is asked: nobody but who was there knows it, and
 * the planned one is no fact.
 * @throws LivedDayRefusal `visit-state-refused` before the day, `input-invalid` for an hour to come or one that is missing, `local-time-does-not-exist`
 */
export function whenItHappened(visit: Pick<LivedVisit, 'on' | 'timeZone'>, given: number | undefined, at: Date): Date {
  requireTheDayHasCome(visit, at);
  const isToday = toLocal(at, visit.timeZone).date === visit.on;
  if (given === undefined) {
    if (isToday) return at;
    throw hourMissing();
  }
  const answer = toInstant(visit.on, given, visit.timeZone);
  if (!answer.ok) throw hourSkipped();
  if (answer.at.getTime() > at.getTime()) throw hourToCome();
  return answer.at;
}
