import { openWeek, type AnswerOf } from '@diurne/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';

export const weekQuery = (unitId: string, monday: string) =>
  queryOptions<AnswerOf<typeof openWeek>>({
    queryKey: queryKeys.week(unitId, monday),
    queryFn: ({ signal }) => call(openWeek, { params: { unitId, monday }, signal }),
    refetchInterval: 60_000,
  });
