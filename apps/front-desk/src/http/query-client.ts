import { QueryCache, QueryClient, MutationCache } from '@tanstack/react-query';
import { queryKeys } from './query-keys';
import { Refusal } from './refusal';

/** A cache whose 401 anywhere means: the user session has ended, ask who is there again. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error): void => {
    if (error instanceof Refusal && error.code === 'signed-out') client.setQueryData(queryKeys.account, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) =>
          failures < 2 && error instanceof Refusal && (error.status === 0 || error.status >= 500),
        retryDelay: (attempt) => 400 * 2 ** attempt,
      },
      // 'always': a write made offline must fail with its sentence, not wait unseen.
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}
