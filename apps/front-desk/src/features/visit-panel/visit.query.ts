import { openVisit, proposeOtherHours, type AnswerOf, type VisitPanelView } from '@diurne/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';

/** One visit whole; the reading is traced, so it is not repeated without need. */
export const visitQuery = (id: string) =>
  queryOptions<VisitPanelView>({
    queryKey: queryKeys.visit(id),
    queryFn: ({ signal }) => call(openVisit, { params: { id }, signal }),
    staleTime: 60_000,
  });

export const otherHoursQuery = (id: string, revision: number) =>
  queryOptions<AnswerOf<typeof proposeOtherHours>>({
    queryKey: queryKeys.otherHours(id, revision),
    queryFn: ({ signal }) => call(proposeOtherHours, { params: { id }, signal }),
    staleTime: 60_000,
  });
