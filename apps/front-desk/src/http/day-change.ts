import type { DayAddress, DayView } from '@diurne/contracts';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKeys } from './query-keys';
import { Refusal } from './refusal';

/** The sentence beside a refusal that says what someone else changed meanwhile. */
export const changedMeanwhile = (error: unknown, dayNow: DayView | undefined): DayView['lastChange'] =>
  error instanceof Refusal && error.code === 'day-changed-since' ? (dayNow?.lastChange ?? null) : null;

/**
 * One write on a day, against the revision that its author saw; when that is stale the day is loaded anew and nothing is overwritten. `whenOpened`: what
 * was on screen when the dialog opened, for behind it the day is read again by itself; after a refusal, what the refusal shows.
 */
export function useDayChange<Input, Answer>(
  shown: DayAddress,
  send: (input: Input, expectedRevision: number) => Promise<Answer>,
  dayIn: (answer: Answer) => DayView | undefined,
  { seen = 'now' }: { readonly seen?: 'now' | 'whenOpened' } = {},
): UseMutationResult<Answer, Error, Input> {
  const client = useQueryClient();
  const onScreen = (): number | undefined => client.getQueryData<DayView>(queryKeys.day(shown))?.revision;
  const [opened, forget] = useState(() => (seen === 'whenOpened' ? onScreen() : undefined));
  return useMutation({
    mutationFn: (input: Input) => send(input, opened ?? onScreen() ?? 0),
    onSuccess: (answer) => {
      const day = dayIn(answer);
      if (day !== undefined) client.setQueryData(queryKeys.day(day), day);
      if (day?.on !== shown.on || day.unitId !== shown.unitId)
        void client.invalidateQueries({ queryKey: queryKeys.day(shown) });
      for (const queryKey of [queryKeys.visits, queryKeys.weeks, queryKeys.requests, queryKeys.boards])
        void client.invalidateQueries({ queryKey });
    },
    onError: (error) => {
      if (!(error instanceof Refusal) || error.code !== 'day-changed-since') return;
      forget(undefined);
      void client.invalidateQueries({ queryKey: queryKeys.day(shown) });
    },
  });
}
