import {
  confirmFact,
  countFactsToConfirm,
  listFactsToConfirm,
  withdrawFact,
  type AnswerOf,
  type BoardView,
} from '@diurne/contracts';
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

interface NotSo {
  readonly id: string;
  readonly reason: string;
  readonly confirmed: boolean;
}
export const useConfirmOwn = (): UseMutationResult<BoardView, Error, string> =>
  useOwnFact((id: string) => call(confirmFact, { params: { id } }));
export const useWithdrawOwn = (): UseMutationResult<BoardView, Error, NotSo> =>
  useOwnFact(({ id, ...body }: NotSo) => call(withdrawFact, { params: { id }, body }));

function useOwnFact<Asked>(say: (asked: Asked) => Promise<BoardView>): UseMutationResult<BoardView, Error, Asked> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: say,
    onSuccess: (board) => client.setQueryData(queryKeys.board(board), board),
    onSettled: () => {
      for (const queryKey of [queryKeys.factsToConfirm, queryKeys.visits, queryKeys.days, queryKeys.pendingReports])
        void client.invalidateQueries({ queryKey });
    },
  });
}
