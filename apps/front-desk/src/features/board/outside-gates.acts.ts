import { acknowledgeOutsideGates, listOutsideGates, type AnswerOf, type BodyInput } from '@diurne/contracts';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';

export const outsideGatesQuery = (unitId: string) =>
  queryOptions<AnswerOf<typeof listOutsideGates>>({
    queryKey: queryKeys.outsideGates(unitId),
    queryFn: ({ signal }) => call(listOutsideGates, { params: { unitId }, signal }),
    refetchInterval: 30_000,
  });

type Known = { readonly factId: string } & BodyInput<typeof acknowledgeOutsideGates>;
/** What comes of it is read again, whoever had acknowledged it meanwhile. */
export function useAcknowledgeOutsideGates(unitId: string): UseMutationResult<unknown, Error, Known> {
  const client = useQueryClient();
  return useMutation<unknown, Error, Known>({
    mutationFn: ({ factId, part }) => call(acknowledgeOutsideGates, { params: { id: factId }, body: { part } }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.outsideGates(unitId) }),
  });
}
