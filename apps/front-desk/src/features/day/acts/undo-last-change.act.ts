import { undoLastChange, type DayAddress, type DayView } from '@diurne/contracts';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../../http/call';
import { queryKeys } from '../../../http/query-keys';

/** Takes the day's last change back, while nobody has been told of it. */
export function useUndoLastChange({ unitId, on }: DayAddress): UseMutationResult<DayView, Error, void> {
  const client = useQueryClient();
  const key = queryKeys.day({ unitId, on });
  return useMutation({
    mutationFn: () =>
      call(undoLastChange, {
        params: { unitId, on },
        body: { expectedRevision: client.getQueryData<DayView>(key)?.revision ?? 0 },
      }),
    onSuccess: (day) => {
      client.setQueryData(key, day);
      for (const queryKey of [queryKeys.visits, queryKeys.weeks, queryKeys.requests])
        void client.invalidateQueries({ queryKey });
    },
    onError: () => void client.invalidateQueries({ queryKey: key }),
  });
}
