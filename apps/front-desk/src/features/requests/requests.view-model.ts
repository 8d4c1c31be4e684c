import type { RequestView } from '@diurne/contracts';
import { plain } from '../../ui/wording';

export const requestFilters = ['toValidate', 'toPlace', 'planned', 'closed'] as const;
export type RequestFilter = (typeof requestFilters)[number];

const statesOf: Record<RequestFilter, readonly RequestView['state'][]> = {
  toValidate: ['received'],
  toPlace: ['validated', 'proposed'],
  planned: ['booked'],
  closed: ['closed', 'refused', 'withdrawn'],
};

export const requestsIn = (requests: readonly RequestView[], filter: RequestFilter): RequestView[] =>
  requests.filter((request) => statesOf[filter].includes(request.state));

/** Most urgent first, then the one that waits longest. */
export const inOrder = (requests: readonly RequestView[]): RequestView[] =>
  [...requests].sort(
    (a, b) => b.priority - a.priority || a.receivedAt.localeCompare(b.receivedAt) || a.id.localeCompare(b.id),
  );

export function matching(requests: readonly RequestView[], words: string): RequestView[] {
  const wanted = plain(words.trim());
  return requests.filter((request) =>
    plain(
      `${request.patient.displayName} ${request.patient.ipp} ${request.pathway.name} ${request.prescriber}`,
    ).includes(wanted),
  );
}

/** Whole days since the request came in, on the establishment's calendar. */
export const waitingDays = (receivedOn: string, today: string): number =>
  Math.max(0, Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${receivedOn}T00:00:00Z`)) / 86_400_000));
