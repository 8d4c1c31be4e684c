import { openDay, openDayProblem, type AnswerOf, type DayAddress, type DayView } from '@diurne/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';

/** The day as it stands; what others change appears by itself within seconds. */
export const dayQuery = ({ unitId, on }: DayAddress) =>
  queryOptions<DayView>({
    queryKey: queryKeys.day({ unitId, on }),
    queryFn: ({ signal }) => call(openDay, { params: { unitId, on }, signal }),
    refetchInterval: 15_000,
  });

/** The same day as a planning problem, for the engine in the page; one copy per revision. */
export const dayProblemQuery = ({ unitId, on }: DayAddress, revision: number) =>
  queryOptions<AnswerOf<typeof openDayProblem>>({
    queryKey: queryKeys.dayProblem({ unitId, on }, revision),
    queryFn: ({ signal }) => call(openDayProblem, { params: { unitId, on }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
