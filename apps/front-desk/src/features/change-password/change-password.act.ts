import { changePassword, type BodyInput } from '@diurne/contracts';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';

/** Every other place where one is signed in is left; here everything stays, and all is open. */
export function useChangePassword(): UseMutationResult<unknown, Error, BodyInput<typeof changePassword>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyInput<typeof changePassword>) => call(changePassword, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.account }),
  });
}
