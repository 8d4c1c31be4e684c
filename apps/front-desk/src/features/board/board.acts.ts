import {
  arrive,
  confirmFact,
  confirmOnEvidence,
  declareNoShow,
  depart,
  finishStep,
  leaveStepOut,
  listResources,
  openBoard,
  recordMark,
  correctFact,
  withdrawFact,
  withdrawMark,
  type BoardView,
  type BodyInput,
  type DayAddress,
} from '@diurne/contracts';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';
import { isLive, takeNotice } from '../../live/live-notices';

export const boardQuery = ({ unitId, on }: DayAddress) =>
  queryOptions<BoardView>({
    queryKey: queryKeys.board({ unitId, on }),
    queryFn: ({ signal }) =>
      call(openBoard, { params: { unitId, on }, signal, notice: takeNotice('board', { unitId, on }) }),
    // Who is late is told by the clock, not by an event.
    refetchInterval: () => (isLive() ? 60_000 : 10_000),
  });

export const resourcesQuery = queryOptions({
  queryKey: queryKeys.resources,
  queryFn: ({ signal }) => call(listResources, { signal }),
  staleTime: 600_000,
});

/** A fact declared: the board comes back whole, and what was derived from it elsewhere is stale. */
function useFact<Input>(
  shown: DayAddress,
  send: (input: Input) => Promise<BoardView>,
): UseMutationResult<BoardView, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (board) => {
      client.setQueryData(queryKeys.board(board), board);
      for (const queryKey of [
        queryKeys.visits,
        queryKeys.day(shown),
        queryKeys.pendingReports,
        queryKeys.factsToConfirm,
      ])
        void client.invalidateQueries({ queryKey });
    },
    onError: () => void client.invalidateQueries({ queryKey: queryKeys.board(shown) }),
  });
}

type Arrival = { readonly id: string } & BodyInput<typeof arrive>;
export const useArrive = (shown: DayAddress): UseMutationResult<BoardView, Error, Arrival> =>
  useFact(shown, ({ id, ...body }: Arrival) => call(arrive, { params: { id }, body }));
type StepDone = { readonly id: string; readonly stepId: string } & BodyInput<typeof finishStep>;
export const useFinishStep = (shown: DayAddress): UseMutationResult<BoardView, Error, StepDone> =>
  useFact(shown, ({ id, stepId, ...body }: StepDone) => call(finishStep, { params: { id, stepId }, body }));
type StepNotDone = { readonly id: string; readonly stepId: string } & BodyInput<typeof leaveStepOut>;
export const useLeaveStepOut = (shown: DayAddress): UseMutationResult<BoardView, Error, StepNotDone> =>
  useFact(shown, ({ id, stepId, ...body }: StepNotDone) => call(leaveStepOut, { params: { id, stepId }, body }));
export const useConfirmFact = (shown: DayAddress): UseMutationResult<BoardView, Error, string> =>
  useFact(shown, (id: string) => call(confirmFact, { params: { id } }));
type Vouch = { readonly id: string } & BodyInput<typeof confirmOnEvidence>;
export const useConfirmOnEvidence = (shown: DayAddress): UseMutationResult<BoardView, Error, Vouch> =>
  useFact(shown, ({ id, ...body }: Vouch) => call(confirmOnEvidence, { params: { id }, body }));
type Withdrawal = { readonly id: string; readonly reason: string; readonly confirmed?: boolean };
export const useWithdrawFact = (shown: DayAddress): UseMutationResult<BoardView, Error, Withdrawal> =>
  useFact(shown, ({ id, reason, confirmed = false }: Withdrawal) =>
    call(withdrawFact, { params: { id }, body: { reason, confirmed } }),
  );
type Correction = { readonly id: string } & BodyInput<typeof correctFact>;
export const useCorrectFact = (shown: DayAddress): UseMutationResult<BoardView, Error, Correction> =>
  useFact(shown, ({ id, ...body }: Correction) => call(correctFact, { params: { id }, body }));
type Departure = { readonly id: string } & BodyInput<typeof depart>;
export const useDepart = (shown: DayAddress): UseMutationResult<BoardView, Error, Departure> =>
  useFact(shown, ({ id, ...body }: Departure) => call(depart, { params: { id }, body }));
export const useDeclareNoShow = (shown: DayAddress): UseMutationResult<BoardView, Error, string> =>
  useFact(shown, (id: string) => call(declareNoShow, { params: { id } }));
interface MarkToRecord {
  readonly id: string;
  readonly mark: BodyInput<typeof recordMark>;
}
export const useRecordMark = (shown: DayAddress): UseMutationResult<BoardView, Error, MarkToRecord> =>
  useFact(shown, ({ id, mark }: MarkToRecord) => call(recordMark, { params: { id }, body: mark }));
type MarkWithdrawal = Withdrawal & { readonly visitId: string };
export const useWithdrawMark = (shown: DayAddress): UseMutationResult<BoardView, Error, MarkWithdrawal> =>
  useFact(shown, ({ id, visitId, reason }: MarkWithdrawal) =>
    call(withdrawMark, { params: { id: visitId, markId: id }, body: { reason } }),
  );
