import { openDay, openDayProblem, type AnswerOf, type DayView } from '@diurne/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';

/** The day as it stands; what others change appears by itself within seconds. */
export const dayQuery = (on: string) =>
  queryOptions<DayView>({
    queryKey: queryKeys.day(on),
    queryFn: ({ signal }) => call(openDay, { params: { on }, signal }),
    refetchInterval: 15_000,
  });

/** The same day as a planning problem, for the engine in the page; one copy per revision. */
export const dayProblemQuery = (on: string, revision: number) =>
  queryOptions<AnswerOf<typeof openDayProblem>>({
    queryKey: queryKeys.dayProblem(on, revision),
    queryFn: ({ signal }) => call(openDayProblem, { params: { on }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
