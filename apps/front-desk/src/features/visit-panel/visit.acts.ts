import {
  cancelDayVisit,
  holdAgenda,
  keepStayRecord,
  moveCareStep,
  moveDayVisit,
  sendAgendaNow,
  type BodyInput,
  type DayAddress,
  type DayView,
  type ProgrammeView,
  type VisitPanelView,
  withdrawPatientCall,
} from '@diurne/contracts';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../http/call';
import { useDayChange } from '../../http/day-change';
import { queryKeys } from '../../http/query-keys';
import type { ConfirmedDay } from '../../ui/unusual-day-form';

const theDay = (day: DayView): DayView => day;

export function useSendAgendaNow(id: string, shown: DayAddress): UseMutationResult<VisitPanelView, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(sendAgendaNow, { params: { id } }),
    onSuccess: (panel) => {
      client.setQueryData(queryKeys.visit(id), panel);
      void client.invalidateQueries({ queryKey: queryKeys.day(shown) });
    },
  });
}

export interface VisitMove {
  readonly programme: ProgrammeView;
  readonly tellLater: boolean;
  readonly confirmed?: ConfirmedDay;
}
export function useHoldAgenda(id: string, shown: DayAddress): UseMutationResult<VisitPanelView, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(holdAgenda, { params: { id } }),
    onSuccess: (panel) => {
      client.setQueryData(queryKeys.visit(id), panel);
      void client.invalidateQueries({ queryKey: queryKeys.messagesToFollowIn(shown.unitId) });
    },
  });
}

export function useMoveDayVisit(id: string, shown: DayAddress): UseMutationResult<DayView, Error, VisitMove> {
  return useDayChange(
    shown,
    ({ programme, tellLater, confirmed }: VisitMove, expectedRevision) =>
      call(moveDayVisit, {
        params: { id },
        body: {
          unitId: shown.unitId,
          on: shown.on,
          expectedRevision,
          programme,
          tellLater,
          ...(confirmed ? { confirmed } : {}),
        },
      }),
    theDay,
    { seen: 'whenOpened' },
  );
}

export interface StepMoveByForm {
  readonly stepId: string;
  readonly start: number;
  readonly resourceIds: readonly string[];
  readonly tellLater: boolean;
  readonly confirmed?: ConfirmedDay;
}
export function useMoveStepByForm(id: string, shown: DayAddress): UseMutationResult<DayView, Error, StepMoveByForm> {
  return useDayChange(
    shown,
    ({ stepId, resourceIds, ...move }: StepMoveByForm, expectedRevision) =>
      call(moveCareStep, {
        params: { id, stepId },
        body: { ...move, expectedRevision, resourceIds: [...resourceIds] },
      }),
    theDay,
    { seen: 'whenOpened' },
  );
}

export type Cancellation = Omit<BodyInput<typeof cancelDayVisit>, 'expectedRevision'>;
export function useCancelDayVisit(id: string, shown: DayAddress): UseMutationResult<DayView, Error, Cancellation> {
  return useDayChange(
    shown,
    (cancellation: Cancellation, expectedRevision) =>
      call(cancelDayVisit, { params: { id }, body: { ...cancellation, expectedRevision } }),
    theDay,
    { seen: 'whenOpened' },
  );
}

type StayToKeep = BodyInput<typeof keepStayRecord>;
export function useKeepStayRecord(id: string): UseMutationResult<VisitPanelView, Error, StayToKeep> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: StayToKeep) => call(keepStayRecord, { params: { id }, body }),
    onSuccess: (panel) => client.setQueryData(queryKeys.visit(id), panel),
  });
}

export function useWithdrawCall(
  visitId: string,
): UseMutationResult<VisitPanelView, Error, { readonly callId: string; readonly reason: string }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ callId, reason }) => call(withdrawPatientCall, { params: { id: callId }, body: { reason } }),
    onSuccess: (panel) => {
      client.setQueryData(queryKeys.visit(visitId), panel);
      for (const queryKey of [queryKeys.messagesToFollow, queryKeys.days]) void client.invalidateQueries({ queryKey });
    },
  });
}
