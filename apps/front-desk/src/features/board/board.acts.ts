import {
  arrive,
  confirmFact,
  declareNoShow,
  depart,
  finishStep,
  listResources,
  openBoard,
  withdrawFact,
  type BoardView,
  type BodyInput,
} from '@diurne/contracts';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';

export const boardQuery = (on: string) =>
  queryOptions<BoardView>({
    queryKey: queryKeys.board(on),
    queryFn: ({ signal }) => call(openBoard, { params: { on }, signal }),
    refetchInterval: 10_000,
  });
export const resourcesQuery = queryOptions({
  queryKey: queryKeys.resources,
  queryFn: ({ signal }) => call(listResources, { signal }),
  staleTime: 600_000,
});

/** A fact declared: the board comes back whole, and what was derived from it elsewhere is stale. */
function useFact<Input>(
  on: string,
  send: (input: Input) => Promise<BoardView>,
): UseMutationResult<BoardView, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (board) => {
      client.setQueryData(queryKeys.board(on), board);
      for (const queryKey of [queryKeys.visits, queryKeys.day(on), queryKeys.pendingReports])
        void client.invalidateQueries({ queryKey });
    },
    onError: () => void client.invalidateQueries({ queryKey: queryKeys.board(on) }),
  });
}

type Arrival = { readonly id: string } & BodyInput<typeof arrive>;
export const useArrive = (on: string): UseMutationResult<BoardView, Error, Arrival> =>
  useFact(on, ({ id, ...body }: Arrival) => call(arrive, { params: { id }, body }));
type StepDone = { readonly id: string; readonly stepId: string } & BodyInput<typeof finishStep>;
export const useFinishStep = (on: string): UseMutationResult<BoardView, Error, StepDone> =>
  useFact(on, ({ id, stepId, ...body }: StepDone) => call(finishStep, { params: { id, stepId }, body }));
export const useConfirmFact = (on: string): UseMutationResult<BoardView, Error, string> =>
  useFact(on, (id: string) => call(confirmFact, { params: { id } }));
type Withdrawal = { readonly id: string; readonly reason: string };
export const useWithdrawFact = (on: string): UseMutationResult<BoardView, Error, Withdrawal> =>
  useFact(on, ({ id, reason }: Withdrawal) => call(withdrawFact, { params: { id }, body: { reason } }));
type Departure = { readonly id: string } & BodyInput<typeof depart>;
export const useDepart = (on: string): UseMutationResult<BoardView, Error, Departure> =>
  useFact(on, ({ id, ...body }: Departure) => call(depart, { params: { id }, body }));
export const useDeclareNoShow = (on: string): UseMutationResult<BoardView, Error, string> =>
  useFact(on, (id: string) => call(declareNoShow, { params: { id } }));
