import { correctPatient, openPatient, type BodyInput, type PatientView } from '@diurne/contracts';
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

export type PatientCorrection = BodyInput<typeof correctPatient>;
export function useCorrectPatient(id: string): UseMutationResult<PatientView, Error, PatientCorrection> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PatientCorrection) => call(correctPatient, { params: { id }, body }),
    onSettled: () => {
      const shown = [queryKeys.visits, queryKeys.days, queryKeys.boards, queryKeys.requests, queryKeys.patient(id)];
      for (const queryKey of shown) void client.invalidateQueries({ queryKey });
    },
  });
}
