import { undoLastChange, type DayView } from '@diurne/contracts';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../../http/call';
import { queryKeys } from '../../../http/query-keys';

/** Takes the day's last change back, while nobody has been told of it. */
export function useUndoLastChange(on: string): UseMutationResult<DayView, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      call(undoLastChange, {
        params: { on },
        body: { expectedRevision: client.getQueryData<DayView>(queryKeys.day(on))?.revision ?? 0 },
      }),
    onSuccess: (day) => {
      client.setQueryData(queryKeys.day(on), day);
      for (const queryKey of [queryKeys.visits, queryKeys.weeks, queryKeys.requests])
        void client.invalidateQueries({ queryKey });
    },
    onError: () => void client.invalidateQueries({ queryKey: queryKeys.day(on) }),
  });
}
