import {
  declareDeath,
  openDeath,
  withdrawDeath,
  type AnswerOf,
  type BodyInput,
  type DeathView,
} from '@diurne/contracts';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../http/call';
import { queryKeys } from '../http/query-keys';

export const deathQuery = (patientId: string) =>
  queryOptions<DeathView | null>({
    queryKey: queryKeys.death(patientId),
    queryFn: async ({ signal }) => (await call(openDeath, { params: { id: patientId }, signal })).death,
  });

type Declared = { readonly patientId: string } & BodyInput<typeof declareDeath>;
/** It ends things everywhere: nothing that is shown is sure any more. */
export function useDeclareDeath(): UseMutationResult<AnswerOf<typeof declareDeath>, Error, Declared> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ patientId, ...body }: Declared) => call(declareDeath, { params: { id: patientId }, body }),
    onSuccess: () => void client.invalidateQueries(),
  });
}

type Withdrawn = { readonly deathId: string; readonly reason: string };
export function useWithdrawDeath(): UseMutationResult<AnswerOf<typeof withdrawDeath>, Error, Withdrawn> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ deathId, reason }: Withdrawn) => call(withdrawDeath, { params: { id: deathId }, body: { reason } }),
    onSuccess: () => void client.invalidateQueries(),
  });
}
