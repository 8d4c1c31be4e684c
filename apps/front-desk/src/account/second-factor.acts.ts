import { enrolSecondFactor, giveCode, type AnswerOf } from '@diurne/contracts';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../http/call';
import { queryKeys } from '../http/query-keys';

export const useEnrol = (): UseMutationResult<AnswerOf<typeof enrolSecondFactor>, Error, string> =>
  useMutation({ mutationFn: (password: string) => call(enrolSecondFactor, { body: { password } }) });

/** From then on this session may do what asks for it, for as long as the establishment says. */
export function useGiveCode(): UseMutationResult<unknown, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => call(giveCode, { body: { code } }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.account }),
  });
}
