import {
  correctRequest,
  createCorrespondent,
  listCorrespondents,
  listPathways,
  listRequests,
  openRequest,
  receiveRequest,
  refuseRequest,
  registerPatient,
  searchPatients,
  validateRequest,
  withdrawRequest,
  type AnswerOf,
  type BodyInput,
  type PatientView,
  type RequestView,
} from '@diurne/contracts';
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type UseMutationResult,
} from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';

/** Page by page, those that wait first; `isWhole`: nothing is left to be asked for. */
export const requestsQuery = (unitId: string) =>
  infiniteQueryOptions({
    queryKey: queryKeys.requestsOf(unitId),
    queryFn: ({ signal, pageParam }) =>
      call(listRequests, { query: { unitId, ...(pageParam === null ? {} : { after: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => ({
      requests: pages.flatMap(({ requests }) => requests),
      isWhole: pages.at(-1)?.next === null,
    }),
    refetchInterval: 30_000,
  });
export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.request(id),
    queryFn: ({ signal }) => call(openRequest, { params: { id }, signal }),
    staleTime: 30_000,
    retry: false,
  });
export const patientSearchQuery = (words: string) =>
  queryOptions({
    queryKey: queryKeys.patientSearch(words),
    queryFn: ({ signal }) => call(searchPatients, { query: { search: words }, signal }),
    enabled: words.trim().length >= 2,
    gcTime: 0,
  });
/** Those that a unit could hold. */
export const pathwaysQuery = (unitId: string) =>
  queryOptions({
    queryKey: queryKeys.pathwaysOf(unitId),
    queryFn: ({ signal }) => call(listPathways, { query: { unitId }, signal }),
    staleTime: 600_000,
  });
export const correspondentsQuery = queryOptions({
  queryKey: queryKeys.correspondents,
  queryFn: ({ signal }) => call(listCorrespondents, { signal }),
  staleTime: 600_000,
});

function useRequestAct<Input>(
  send: (input: Input) => Promise<RequestView>,
): UseMutationResult<RequestView, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => {
      for (const queryKey of [queryKeys.requests, queryKeys.days, queryKeys.weeks])
        void client.invalidateQueries({ queryKey });
    },
  });
}

export type NewRequest = BodyInput<typeof receiveRequest>;
export const useReceiveRequest = (): UseMutationResult<RequestView, Error, NewRequest> =>
  useRequestAct((body: NewRequest) => call(receiveRequest, { body }));
export type RequestCorrection = BodyInput<typeof correctRequest>;
export const useCorrectRequest = (): UseMutationResult<
  RequestView,
  Error,
  RequestCorrection & { readonly id: string }
> =>
  useRequestAct(({ id, ...body }: RequestCorrection & { readonly id: string }) =>
    call(correctRequest, { params: { id }, body }),
  );
export const useValidateRequest = (): UseMutationResult<RequestView, Error, string> =>
  useRequestAct((id: string) => call(validateRequest, { params: { id } }));
export type Refused = { readonly id: string; readonly reason: string };
export const useRefuseRequest = (): UseMutationResult<RequestView, Error, Refused> =>
  useRequestAct(({ id, reason }: Refused) => call(refuseRequest, { params: { id }, body: { reason } }));
export const useWithdrawRequest = (): UseMutationResult<RequestView, Error, Refused> =>
  useRequestAct(({ id, reason }: Refused) => call(withdrawRequest, { params: { id }, body: { reason } }));

export type Correspondent = AnswerOf<typeof createCorrespondent>;
export function useAddCorrespondent(): UseMutationResult<Correspondent, Error, BodyInput<typeof createCorrespondent>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyInput<typeof createCorrespondent>) => call(createCorrespondent, { body }),
    onSuccess: (added) => {
      client.setQueryData(correspondentsQuery.queryKey, (known) => [...(known ?? []), added]);
      void client.invalidateQueries({ queryKey: correspondentsQuery.queryKey });
    },
  });
}

export type NewPatient = BodyInput<typeof registerPatient>;
export const useRegisterPatient = (): UseMutationResult<PatientView, Error, NewPatient> =>
  useMutation({ mutationFn: (body: NewPatient) => call(registerPatient, { body }) });
