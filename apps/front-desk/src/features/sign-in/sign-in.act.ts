import { signIn } from '@diurne/contracts';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { SignedInAccount } from '../../account/account.query';
import { call } from '../../http/call';
import { tellServerClock } from '../../http/server-clock';
import { queryKeys } from '../../http/query-keys';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Opens a user session. What another account had loaded on this screen is forgotten first. */
export function useSignIn(): UseMutationResult<SignedInAccount, Error, Credentials> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: Credentials) => {
      const { now, ...account } = await call(signIn, { body: credentials });
      tellServerClock(now);
      return account;
    },
    onSuccess: (account) => {
      const before = client.getQueryData<SignedInAccount | null>(queryKeys.account);
      if (before !== undefined && before !== null && before.id !== account.id) client.clear();
      client.setQueryData(queryKeys.account, account);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== queryKeys.account[0] });
    },
  });
}
