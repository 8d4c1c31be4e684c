import {
  closeUnit,
  listAbsences,
  listTouchedByAbsence,
  listTouchedByClosure,
  noteAbsence,
  takeAbsenceBack,
  takeClosureBack,
  type AnswerOf,
  type BodyInput,
} from '@diurne/contracts';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';

export const absencesQuery = queryOptions({
  queryKey: queryKeys.absences,
  queryFn: ({ signal }) => call(listAbsences, { signal }),
});

/** Days and weeks show who is there and whether the unit opens. */
function useAbsenceAct<Input, Answer>(
  send: (input: Input) => Promise<Answer>,
): UseMutationResult<Answer, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => {
      for (const queryKey of [queryKeys.absences, queryKeys.units, queryKeys.days, queryKeys.weeks, queryKeys.touched])
        void client.invalidateQueries({ queryKey });
    },
  });
}

export type NewAbsence = BodyInput<typeof noteAbsence> & { readonly resourceId: string };
export const useNoteAbsence = (): UseMutationResult<AnswerOf<typeof noteAbsence>, Error, NewAbsence> =>
  useAbsenceAct(({ resourceId, ...body }: NewAbsence) => call(noteAbsence, { params: { id: resourceId }, body }));
export const useTakeAbsenceBack = (): UseMutationResult<void, Error, string> =>
  useAbsenceAct((id: string) => call(takeAbsenceBack, { params: { id } }) as Promise<void>);

export type NewClosure = BodyInput<typeof closeUnit> & { readonly unitId: string };
export const useCloseUnit = (): UseMutationResult<AnswerOf<typeof closeUnit>, Error, NewClosure> =>
  useAbsenceAct(({ unitId, ...body }: NewClosure) => call(closeUnit, { params: { id: unitId }, body }));
export type ClosedDay = { readonly unitId: string; readonly on: string };
export const useTakeClosureBack = (): UseMutationResult<AnswerOf<typeof takeClosureBack>, Error, ClosedDay> =>
  useAbsenceAct(({ unitId, on }: ClosedDay) => call(takeClosureBack, { params: { id: unitId }, body: { on } }));

export interface Period {
  readonly on: string;
  readonly until: string;
}
export type AskedAbsence = Period & { readonly resourceId: string; readonly from: number; readonly to: number };
export const touchedByAbsenceQuery = (asked: AskedAbsence | null) =>
  queryOptions({
    queryKey: [...queryKeys.touched, 'resource', asked] as const,
    queryFn: ({ signal }) => {
      const { resourceId = '', ...query } = asked ?? { on: '', until: '', from: 0, to: 1440 };
      return call(listTouchedByAbsence, { params: { id: resourceId }, query, signal });
    },
    enabled: asked !== null,
    retry: false,
  });
export type AskedClosure = Period & { readonly unitId: string };
export const touchedByClosureQuery = (asked: AskedClosure | null) =>
  queryOptions({
    queryKey: [...queryKeys.touched, 'unit', asked] as const,
    queryFn: ({ signal }) => {
      const { unitId = '', ...query } = asked ?? { on: '', until: '' };
      return call(listTouchedByClosure, { params: { id: unitId }, query, signal });
    },
    enabled: asked !== null,
    retry: false,
  });
