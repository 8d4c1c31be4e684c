import type { DeclaredDeath } from '@diurne/planning-domain';
import { frenchDate, frenchHour, toInstant, toLocal } from '@diurne/time';
import type { LivedVisit, StandingFact } from '../lived-visit.value';
import type { PatientAtDeath } from '../patient-at-death.value';
import { hourSkipped, hourToCome, LivedDayRefusal } from '../refusals';

type Death = Omit<DeclaredDeath, 'id'>;

/** Hours are given to the minute. */
const minuteMs = 60_000;

const isHere = ({ state }: LivedVisit): boolean => state === 'arrived' || state === 'inProgress';

/** @returns its instant; null when nobody knows the hour @throws LivedDayRefusal `input-invalid` for a death to come, `local-time-does-not-exist` */
export function requirePastHour({ on, minute }: Death, timeZone: string, at: Date): Date | null {
  if (on > toLocal(at, timeZone).date)
    throw new LivedDayRefusal('input-invalid', 'Ce jour n’est pas encore venu.', [
      { path: 'on', message: 'jour passé ou présent attendu' },
    ]);
  if (minute === null) return null;
  const answer = toInstant(on, minute, timeZone);
  if (!answer.ok) throw hourSkipped();
  if (answer.at.getTime() > at.getTime()) throw hourToCome();
  return answer.at;
}

/** @throws LivedDayRefusal `input-invalid` for a death before the birth */
export function requireBorn({ on }: Death, { bornOn }: PatientAtDeath): void {
  if (on < bornOn)
    throw new LivedDayRefusal(
      'input-invalid',
      `Ce jour est avant la naissance du patient, le ${frenchDate(bornOn)}. Corrigez l’une des deux dates.`,
      [{ path: 'on', message: 'jour de la naissance ou plus tard attendu' }],
    );
}

/** During a visit it has its hour; otherwise somebody has told it, and nobody of that day is here. */
export function requireWhereItHappened({ visitId, on, minute, toldBy }: Death, visits: readonly LivedVisit[]): void {
  if (visitId === null) {
    if (visits.some((visit) => isHere(visit) && visit.on === on))
      throw new LivedDayRefusal(
        'visit-state-refused',
        'Ce patient est présent ce jour-là\u00a0: déclarez le décès depuis sa venue, ou d’abord son départ s’il a eu lieu.',
      );
    if (toldBy === null || toldBy.trim() === '')
      throw new LivedDayRefusal('input-invalid', 'Dites par qui le décès a été appris.', [
        { path: 'toldBy', message: 'personne ou établissement attendu' },
      ]);
    return;
  }
  if (toldBy !== null)
    throw new LivedDayRefusal(
      'input-invalid',
      'Ce décès a eu lieu pendant la venue\u00a0: personne ne l’a appris à l’hôpital.',
      [{ path: 'toldBy', message: 'rien n’est attendu ici' }],
    );
  const visit = visits.find(({ id }) => id === visitId);
  if (!visit || !isHere(visit) || visit.on !== on)
    throw new LivedDayRefusal(
      'visit-state-refused',
      'Le patient n’est pas présent dans cette venue ce jour-là\u00a0: déclarez son arrivée ou retirez son départ, ou déclarez le décès depuis sa fiche.',
    );
  if (minute === null)
    throw new LivedDayRefusal('input-invalid', 'L’heure du décès est à donner.', [
      { path: 'atMinute', message: 'heure du décès attendue' },
    ]);
}

/** Nobody comes, is treated or leaves after their death. @throws LivedDayRefusal `fact-contradicted` */
export function requireNothingAfter({ on }: Death, diedAt: Date | null, { visits, timeZone }: PatientAtDeath): void {
  const isLater = ({ kind, occurredAt }: StandingFact): boolean => {
    if (kind === 'noShow' || kind === 'stepNotDone') return false;
    return diedAt === null
      ? toLocal(occurredAt, timeZone).date > on
      : occurredAt.getTime() >= diedAt.getTime() + minuteMs;
  };
  const later = visits.flatMap(({ facts }) => facts).find(isLater);
  if (!later) return;
  const { date, minute } = toLocal(later.occurredAt, timeZone);
  throw new LivedDayRefusal(
    'fact-contradicted',
    `Un fait est tracé pour ce patient après cette heure, le ${frenchDate(date)} à ${frenchHour(minute)}. Corrigez d’abord l’une des deux heures.`,
  );
}
