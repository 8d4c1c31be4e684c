import {
  correctPatient,
  openPatient,
  sendAgendaNow,
  type AnswerOf,
  type BodyInput,
  type VisitPanelView,
} from '@diurne/contracts';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../http/call';
import { queryKeys } from '../http/query-keys';

/** The record as it is now: what is corrected is compared with what was read here. */
export const patientQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.patient(id),
    queryFn: ({ signal }) => call(openPatient, { params: { id }, signal }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export type CorrectedPatient = AnswerOf<typeof correctPatient>;
export type PatientCorrection = BodyInput<typeof correctPatient>;
export function useCorrectPatient(id: string): UseMutationResult<CorrectedPatient, Error, PatientCorrection> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PatientCorrection) => call(correctPatient, { params: { id }, body }),
    onSettled: () => {
      const shown = [
        queryKeys.messagesToFollow,
        queryKeys.visits,
        queryKeys.days,
        queryKeys.boards,
        queryKeys.requests,
        queryKeys.patient(id),
      ];
      for (const queryKey of shown) void client.invalidateQueries({ queryKey });
    },
  });
}

/** To the address that stands now. */
export function useSendAgain(visitId: string): UseMutationResult<VisitPanelView, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(sendAgendaNow, { params: { id: visitId } }),
    onSuccess: (panel) => {
      client.setQueryData(queryKeys.visit(visitId), panel);
      for (const queryKey of [queryKeys.messagesToFollow, queryKeys.days]) void client.invalidateQueries({ queryKey });
    },
  });
}
