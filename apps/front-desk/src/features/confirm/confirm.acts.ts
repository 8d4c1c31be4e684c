import { confirmFact, countFactsToConfirm, listFactsToConfirm, type AnswerOf, type BoardView } from '@diurne/contracts';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';

export type FactsToConfirm = AnswerOf<typeof listFactsToConfirm>;

export const factsToConfirmQuery = queryOptions<FactsToConfirm>({
  queryKey: [...queryKeys.factsToConfirm, 'list'],
  queryFn: ({ signal }) => call(listFactsToConfirm, { query: {}, signal }),
  refetchInterval: 60_000,
});
export const waitingCountQuery = queryOptions<AnswerOf<typeof countFactsToConfirm>>({
  queryKey: [...queryKeys.factsToConfirm, 'count'],
  queryFn: ({ signal }) => call(countFactsToConfirm, { signal }),
  refetchInterval: 60_000,
});

export function useConfirmOwn(): UseMutationResult<BoardView, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(confirmFact, { params: { id } }),
    onSuccess: (board) => client.setQueryData(queryKeys.board(board), board),
    onSettled: () => {
      for (const queryKey of [queryKeys.factsToConfirm, queryKeys.visits, queryKeys.days, queryKeys.pendingReports])
        void client.invalidateQueries({ queryKey });
    },
  });
}
