import { listOfferedDates, type AnswerOf } from '@diurne/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../http/call';
import { queryKeys } from '../http/query-keys';

export type OfferedDates = AnswerOf<typeof listOfferedDates>;
export type DeclinedDate = OfferedDates[number] & {
  readonly declinedBy: NonNullable<OfferedDates[number]['declinedBy']>;
};

export const offeredDatesQuery = (requestId: string) =>
  queryOptions<OfferedDates>({
    queryKey: queryKeys.offeredDates(requestId),
    queryFn: ({ signal }) => call(listOfferedDates, { params: { id: requestId }, signal }),
    staleTime: 0,
  });

/** Each day that was declined, as it was said last; soonest day first. */
export function declinedDays(dates: OfferedDates): readonly DeclinedDate[] {
  const last = new Map<string, DeclinedDate>();
  for (const date of dates)
    if (date.answer === 'declined' && date.declinedBy !== null)
      last.set(date.on, { ...date, declinedBy: date.declinedBy });
  return [...last.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** What nobody has declined comes first; the order is otherwise the search's own. */
export function declinedLast<T extends { readonly on: string }>(
  proposals: readonly T[],
  declined: readonly Pick<DeclinedDate, 'on'>[],
): readonly T[] {
  const isDeclined = ({ on }: T): boolean => declined.some((day) => day.on === on);
  return [...proposals.filter((one) => !isDeclined(one)), ...proposals.filter(isDeclined)];
}
