import { signOut } from '@diurne/contracts';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../http/call';

/** Closes the user session; the whole page is loaded anew so that nothing of this account stays in memory. */
export function useSignOut(): UseMutationResult<unknown, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(signOut, {}),
    onSuccess: () => {
      client.clear();
      window.location.assign('/connexion');
    },
  });
}
