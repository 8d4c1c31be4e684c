import { moveCareStep, type DayAddress, type DayView } from '@diurne/contracts';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../../http/call';
import { queryKeys } from '../../../http/query-keys';
import { Refusal } from '../../../http/refusal';
import type { ConfirmedDay } from '../../../ui/unusual-day-form';
import type { PutDown } from '../carry/use-carry';

export type StepMove = PutDown & { readonly confirmed?: ConfirmedDay };

const moved = (day: DayView, move: PutDown): DayView => ({
  ...day,
  visits: day.visits.map((visit) =>
    visit.id !== move.visitId
      ? visit
      : {
          ...visit,
          steps: visit.steps.map((step) =>
            step.id !== move.stepId
              ? step
              : {
                  ...step,
                  start: move.start,
                  end: move.start + step.end - step.start,
                  resources: move.resourceIds.map((resourceId, line) => ({
                    resourceId,
                    unitNo: step.resources[line]?.resourceId === resourceId ? step.resources[line].unitNo : 1,
                  })),
                },
          ),
        },
  ),
});

/** One step to another hour or lane. Shown at once; put back, with the server's sentences, when it refuses. */
export function useMoveCareStep(
  shown: DayAddress,
  ends: {
    readonly onMoved: () => void;
    readonly onRefused: (error: Error, dayNow: DayView | undefined, move: StepMove) => void;
  },
): UseMutationResult<DayView, Error, StepMove, { readonly before: DayView | undefined }> {
  const client = useQueryClient();
  const key = queryKeys.day(shown);
  return useMutation({
    mutationFn: ({ visitId, stepId, start, resourceIds, confirmed }: StepMove) => {
      const expectedRevision = client.getQueryData<DayView>(key)?.revision ?? 0;
      return call(moveCareStep, {
        params: { id: visitId, stepId },
        body: { expectedRevision, start, resourceIds: [...resourceIds], ...(confirmed ? { confirmed } : {}) },
      });
    },
    onMutate: async (move) => {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<DayView>(key);
      if (before !== undefined) client.setQueryData(key, moved(before, move));
      return { before };
    },
    onSuccess: (day, move) => {
      client.setQueryData(key, day);
      void client.invalidateQueries({ queryKey: queryKeys.visit(move.visitId) });
      void client.invalidateQueries({ queryKey: queryKeys.weeks });
      ends.onMoved();
    },
    onError: async (error, move, held) => {
      if (held?.before !== undefined) client.setQueryData(key, held.before);
      // Someone else was faster: load what they did before saying so.
      if (error instanceof Refusal && error.code === 'day-changed-since')
        await client.refetchQueries({ queryKey: key });
      ends.onRefused(error, client.getQueryData<DayView>(key), move);
    },
  });
}
