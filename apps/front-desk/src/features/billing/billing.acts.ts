import {
  exportBilling,
  listBilling,
  releaseVisit,
  takeReleaseBack,
  type AnswerOf,
  type BodyInput,
  type VisitPanelView,
} from '@diurne/contracts';
import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
  type UseMutationResult,
} from '@tanstack/react-query';
import { addressOf, call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';
import type { BillingFilter } from './billing-filter';

export type BillingList = AnswerOf<typeof listBilling>;

export const billingQuery = ({ page, ...asked }: BillingFilter) =>
  queryOptions<BillingList>({
    queryKey: queryKeys.billingOf(JSON.stringify([asked, page])),
    queryFn: ({ signal }) => call(listBilling, { query: { ...asked, page: String(page) }, signal }),
    placeholderData: keepPreviousData,
  });

export const exportAddress = ({ page: _, ...asked }: BillingFilter): string =>
  addressOf(exportBilling, undefined, asked);

function useBillingAct<Order>(
  id: string,
  act: (order: Order) => Promise<VisitPanelView>,
): UseMutationResult<VisitPanelView, Error, Order> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (panel) => {
      client.setQueryData(queryKeys.visit(id), panel);
      void client.invalidateQueries({ queryKey: queryKeys.billing });
    },
  });
}

export const useRelease = (id: string): UseMutationResult<VisitPanelView, Error, BodyInput<typeof releaseVisit>> =>
  useBillingAct(id, (body: BodyInput<typeof releaseVisit>) => call(releaseVisit, { params: { id }, body }));
export const useTakeBack = (id: string): UseMutationResult<VisitPanelView, Error, BodyInput<typeof takeReleaseBack>> =>
  useBillingAct(id, (body: BodyInput<typeof takeReleaseBack>) => call(takeReleaseBack, { params: { id }, body }));
