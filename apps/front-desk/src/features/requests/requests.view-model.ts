import type { RequestView } from '@diurne/contracts';
import { holdsWords } from '@diurne/text';
import { frenchHour } from '@diurne/time';
import type { TFunction } from 'i18next';
import { hoursWords, numericDate } from '../../ui/wording';

export const requestFilters = ['toValidate', 'toPlace', 'overdue', 'planned', 'closed'] as const;
export type RequestFilter = (typeof requestFilters)[number];

const statesOf: Record<RequestFilter, readonly RequestView['state'][]> = {
  toValidate: ['received'],
  toPlace: ['validated', 'proposed'],
  overdue: ['received', 'validated', 'proposed'],
  planned: ['booked'],
  closed: ['closed', 'refused', 'withdrawn'],
};

/** It still waits, and no day of its wished period is left. */
export const isOverdue = ({ state, wishedTo }: RequestView, today: string): boolean =>
  statesOf.overdue.includes(state) && wishedTo < today;

export const requestsIn = (requests: readonly RequestView[], filter: RequestFilter, today: string): RequestView[] =>
  requests.filter(
    (request) => statesOf[filter].includes(request.state) && (filter !== 'overdue' || isOverdue(request, today)),
  );

/** Those that wait come before the planned ones, and these before the ended ones: once others are there, all of them are. */
export function isComplete(requests: readonly RequestView[], filter: RequestFilter, isWhole: boolean): boolean {
  const order: readonly RequestFilter[] = ['overdue', 'planned', 'closed'];
  const rank = (state: RequestView['state']): number => order.findIndex((one) => statesOf[one].includes(state));
  const own = Math.max(...statesOf[filter].map(rank));
  return isWhole || requests.some(({ state }) => rank(state) > own);
}

/** Most urgent first, then the one that waits longest. */
export const inOrder = (requests: readonly RequestView[]): RequestView[] =>
  [...requests].sort(
    (a, b) => b.priority - a.priority || a.receivedAt.localeCompare(b.receivedAt) || a.id.localeCompare(b.id),
  );

export function matching(requests: readonly RequestView[], words: string): RequestView[] {
  return requests.filter(({ patient, pathway, prescriber }) =>
    holdsWords(`${patient.displayName} ${patient.ipp} ${pathway.name} ${prescriber}`, words),
  );
}

/** Whole days since the request came in, on the establishment's calendar. */
export const waitingDays = (receivedOn: string, today: string): number =>
  Math.max(0, Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${receivedOn}T00:00:00Z`)) / 86_400_000));

const midnight = 1440;

/** The hours that were wished; a bound that is open is not said. */
export function wishedHours(hours: RequestView['hours'], t: TFunction<'requests'>): string {
  if (hours === null || (hours.from === 0 && hours.to === midnight)) return t('anyHour');
  if (hours.to === midnight) return t('fromHour', { from: frenchHour(hours.from) });
  return hours.from === 0 ? t('untilHour', { to: frenchHour(hours.to) }) : hoursWords(hours.from, hours.to);
}

/** One day is written once. */
export const wishedDays = ({ wishedFrom, wishedTo }: Pick<RequestView, 'wishedFrom' | 'wishedTo'>): string =>
  wishedFrom === wishedTo ? numericDate(wishedFrom) : `${numericDate(wishedFrom)} – ${numericDate(wishedTo)}`;
