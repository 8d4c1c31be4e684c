import type { BuildView, DayView } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import { buildQuery } from './build.acts';
import { useDayOfBuild } from './use-day-of-build';

export type DraftStanding = 'stands' | 'accepted' | 'dropped' | 'overtaken';
const askedAgainAfterMs = 10_000;

/** Whether a draft still answers the day that is on screen: a colleague may have accepted it, dropped it, or changed the day under it. */
export function useDraftStanding(draft: BuildView | null, day: DayView | undefined): DraftStanding {
  const { data } = useQuery({
    ...buildQuery(draft?.id ?? ''),
    enabled: draft !== null,
    refetchInterval: askedAgainAfterMs,
  });
  useDayOfBuild(draft === null ? undefined : data);
  if (draft === null || day === undefined) return 'stands';
  if (data?.id === draft.id && (data.state === 'accepted' || data.state === 'dropped')) return data.state;
  return day.revision === draft.baseRevision ? 'stands' : 'overtaken';
}
