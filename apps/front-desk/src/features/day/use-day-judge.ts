import type { DayView } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DayJudge } from './carry/day-judge';
import { dayProblemQuery } from './day.query';
import { engineJudge } from './carry/engine-judge';

/** The engine in the page, for this revision of the day; null until its problem is here. */
export function useDayJudge(day: DayView, enabled: boolean): DayJudge | null {
  const { data } = useQuery({ ...dayProblemQuery(day.on, day.revision), enabled: enabled && day.closedBecause === null });
  return useMemo(() => (data === undefined ? null : engineJudge(data.problem, data.visits)), [data]);
}
