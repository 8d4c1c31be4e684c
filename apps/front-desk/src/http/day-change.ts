import type { DayAddress, DayView } from '@diurne/contracts';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { queryKeys } from './query-keys';
import { Refusal } from './refusal';

/** The sentence beside a refusal that says what someone else changed meanwhile. */
export const changedMeanwhile = (error: unknown, dayNow: DayView | undefined): DayView['lastChange'] =>
  error instanceof Refusal && error.code === 'day-changed-since' ? (dayNow?.lastChange ?? null) : null;

/** One write on a day, against the revision that is on screen. When that is stale the day is loaded anew and nothing is overwritten. */
export function useDayChange<Input, Answer>(
  shown: DayAddress,
  send: (input: Input, expectedRevision: number) => Promise<Answer>,
  dayIn: (answer: Answer) => DayView | undefined,
): UseMutationResult<Answer, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => send(input, client.getQueryData<DayView>(queryKeys.day(shown))?.revision ?? 0),
    onSuccess: (answer) => {
      const day = dayIn(answer);
      if (day !== undefined) client.setQueryData(queryKeys.day(day), day);
      if (day?.on !== shown.on || day.unitId !== shown.unitId)
        void client.invalidateQueries({ queryKey: queryKeys.day(shown) });
      for (const queryKey of [queryKeys.visits, queryKeys.weeks, queryKeys.requests, queryKeys.boards])
        void client.invalidateQueries({ queryKey });
    },
    onError: (error) => {
      if (error instanceof Refusal && error.code === 'day-changed-since')
        void client.invalidateQueries({ queryKey: queryKeys.day(shown) });
    },
  });
}
