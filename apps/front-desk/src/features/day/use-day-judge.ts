import type { DayView } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DayJudge } from './carry/day-judge';
import { dayProblemQuery } from './day.query';

/** The engine is a part of its own: it is loaded once the day is on screen. */
const engineQuery = {
  queryKey: ['engine'],
  queryFn: async () => (await import('./carry/engine-judge')).engineJudge,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
};

/** The engine in the page, for this revision of the day; null until both are here. */
export function useDayJudge(day: DayView, enabled: boolean): DayJudge | null {
  const wanted = enabled && day.closedBecause === null;
  const { data: judgeOf } = useQuery({ ...engineQuery, enabled: wanted });
  const { data } = useQuery({ ...dayProblemQuery(day, day.revision), enabled: wanted });
  return useMemo(
    () => (data === undefined || judgeOf === undefined ? null : judgeOf(data.problem, data.visits)),
    [data, judgeOf],
  );
}
