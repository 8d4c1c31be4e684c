import { listRecordOpenings, reviewRecordOpening } from '@diurne/contracts';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';

export const openingsQuery = (toReview: boolean) =>
  queryOptions({
    queryKey: queryKeys.recordOpeningsOf(toReview),
    queryFn: ({ signal }) => call(listRecordOpenings, { query: { toReview: toReview ? 'true' : 'false' }, signal }),
  });

export function useReviewOpening(id: string): UseMutationResult<unknown, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (remark: string) => call(reviewRecordOpening, { params: { id }, body: { remark } }),
    onSettled: () => void client.invalidateQueries({ queryKey: queryKeys.recordOpenings }),
  });
}
