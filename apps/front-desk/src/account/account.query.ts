import { whoami, type AccountView } from '@diurne/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../http/call';
import { tellServerClock } from '../http/server-clock';
import { queryKeys } from '../http/query-keys';
import { Refusal } from '../http/refusal';

export interface SignedInAccount extends AccountView {
  readonly passwordToChange: boolean;
  readonly secondFactorDue: boolean;
}

/** Who is signed in; null when nobody is. */
export const accountQuery = queryOptions<SignedInAccount | null>({
  queryKey: queryKeys.account,
  queryFn: async ({ signal }) => {
    try {
      const { now, ...account } = await call(whoami, { signal });
      tellServerClock(now);
      return account;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'signed-out') return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});
