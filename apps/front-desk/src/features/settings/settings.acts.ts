import {
  correctCorrespondent,
  openEstablishment,
  setTerritory,
  giveResource,
  limitPresence,
  listCorrespondents,
  listPathways,
  listResources,
  markSecureAddress,
  type AnswerOf,
  type BodyInput,
  type EstablishmentView,
  type ResourceView,
  type UnitView,
} from '@diurne/contracts';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';

export const pathwaysQuery = queryOptions({
  queryKey: queryKeys.pathways,
  queryFn: ({ signal }) => call(listPathways, { query: {}, signal }),
  staleTime: 600_000,
});
export const resourcesQuery = queryOptions({
  queryKey: queryKeys.resources,
  queryFn: ({ signal }) => call(listResources, { signal }),
  staleTime: 600_000,
});
export const establishmentQuery = queryOptions({
  queryKey: queryKeys.establishment,
  queryFn: ({ signal }) => call(openEstablishment, { signal }),
});
export type NewTerritory = BodyInput<typeof setTerritory>;
/** Public holidays and classes follow it: all that was read of days is read again. */
export function useSetTerritory(): UseMutationResult<EstablishmentView, Error, NewTerritory> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewTerritory) => call(setTerritory, { body }),
    onSuccess: (establishment) => {
      client.setQueryData(queryKeys.establishment, establishment);
      for (const queryKey of [queryKeys.days, queryKeys.weeks, queryKeys.visits, queryKeys.boards, queryKeys.billing])
        void client.invalidateQueries({ queryKey });
    },
  });
}

/** Null: to all. The days' lanes and loads change with it. */
export function useGiveResource(): UseMutationResult<
  ResourceView,
  Error,
  { readonly id: string; readonly unitId: string | null }
> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, unitId }) => call(giveResource, { params: { id }, body: { unitId } }),
    onSuccess: () =>
      [queryKeys.resources, queryKeys.days, queryKeys.weeks].forEach(
        (queryKey) => void client.invalidateQueries({ queryKey }),
      ),
  });
}

export function useLimitPresence(): UseMutationResult<
  UnitView,
  Error,
  { readonly id: string; readonly minutes: number }
> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, minutes }) => call(limitPresence, { params: { id }, body: { minutes } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: queryKeys.units }),
  });
}

export const correspondentsQuery = queryOptions({
  queryKey: queryKeys.correspondents,
  queryFn: ({ signal }) => call(listCorrespondents, { signal }),
});
export type CorrespondentView = AnswerOf<typeof listCorrespondents>[number];
/** This very address is one of secure messaging; null takes the mark back. */
export function useMarkSecure(): UseMutationResult<CorrespondentView, Error, { id: string; email: string | null }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, email }) => call(markSecureAddress, { params: { id }, body: { email } }),
    onSettled: () => void client.invalidateQueries({ queryKey: queryKeys.correspondents }),
  });
}

export type EntryCorrection = BodyInput<typeof correctCorrespondent>;
export function useCorrectEntry(id: string): UseMutationResult<CorrespondentView, Error, EntryCorrection> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: EntryCorrection) => call(correctCorrespondent, { params: { id }, body }),
    onSettled: () => void client.invalidateQueries({ queryKey: queryKeys.correspondents }),
  });
}
