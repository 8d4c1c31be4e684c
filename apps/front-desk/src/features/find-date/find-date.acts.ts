import { bookDayVisit, proposeDates, type AnswerOf, type RequestView } from '@diurne/contracts';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';
import type { ConfirmedDay } from '../../ui/unusual-day-form';

export type Proposals = AnswerOf<typeof proposeDates>;
export type Proposal = Proposals['proposals'][number];
export interface Booking {
  readonly proposal: Proposal;
  /** It is meant although the day is over, the hour within the unit's notice, or the day none of those wished. */
  readonly confirmed?: ConfirmedDay;
}

/** No day that was wished is still to come: the days from today on are looked at instead. */
export const isPeriodOver = ({ wishedTo }: RequestView, today: string): boolean => wishedTo < today;

/** A question, though it is sent as POST: asked once for each opening of the dialog. */
export const proposalsQuery = (request: RequestView, today: string) =>
  queryOptions<Proposals>({
    queryKey: [...queryKeys.requests, 'proposals', request.id],
    queryFn: ({ signal }) =>
      call(proposeDates, {
        params: { id: request.id },
        body: { count: 5, ...(isPeriodOver(request, today) ? { from: today } : {}) },
        signal,
      }),
    staleTime: 0,
    gcTime: 0,
  });

export function useBookDayVisit(
  request: RequestView,
): UseMutationResult<AnswerOf<typeof bookDayVisit>, Error, Booking> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ proposal, confirmed }: Booking) =>
      call(bookDayVisit, {
        params: { unitId: request.unit.id, on: proposal.on },
        body: {
          requestIds: [request.id],
          expectedRevision: proposal.dayRevision,
          programme: proposal.programme,
          ...(confirmed ? { confirmed } : {}),
        },
      }),
    onSuccess: ({ day }) => {
      client.setQueryData(queryKeys.day(day), day);
      for (const queryKey of [queryKeys.days, queryKeys.weeks]) void client.invalidateQueries({ queryKey });
      void client.invalidateQueries({
        queryKey: queryKeys.requests,
        predicate: (query) => query.queryKey[1] !== 'proposals',
      });
    },
    // The hour may just have been taken: ask again, so that what is offered next is still free.
    onError: () => void client.invalidateQueries({ queryKey: [...queryKeys.requests, 'proposals', request.id] }),
  });
}
