import {
  decidePathwayRegime,
  decideVisitRegime,
  listPathways,
  openVisit,
  recordGround,
  withdrawGround,
  type BodyInput,
  type VisitPanelView,
} from '@diurne/contracts';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';

export type NewGround = BodyInput<typeof recordGround>;
export interface RegimeDecision extends BodyInput<typeof decideVisitRegime> {
  /** For every visit of this pathway that was left to the DIM. */
  readonly ofPathway: string | null;
}

function useBillingAct<Order>(
  id: string,
  act: (order: Order) => Promise<VisitPanelView>,
): UseMutationResult<VisitPanelView, Error, Order> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (panel) => {
      client.setQueryData(queryKeys.visit(id), panel);
      for (const queryKey of [queryKeys.days, queryKeys.boards, queryKeys.weeks, queryKeys.billing])
        void client.invalidateQueries({ queryKey });
    },
  });
}

export const useRecordGround = (id: string): UseMutationResult<VisitPanelView, Error, NewGround> =>
  useBillingAct(id, (body: NewGround) => call(recordGround, { params: { id }, body }));

export const useWithdrawGround = (
  id: string,
): UseMutationResult<VisitPanelView, Error, { readonly groundId: string; readonly reason: string }> =>
  useBillingAct(id, ({ groundId, reason }) => call(withdrawGround, { params: { id, groundId }, body: { reason } }));

export const useDecideRegime = (id: string): UseMutationResult<VisitPanelView, Error, RegimeDecision> =>
  useBillingAct(id, async ({ ofPathway, ...body }) => {
    if (ofPathway === null) return call(decideVisitRegime, { params: { id }, body });
    const pathway = (await call(listPathways, { query: {} })).find(({ code }) => code === ofPathway);
    if (pathway !== undefined) await call(decidePathwayRegime, { params: { id: pathway.id }, body });
    return call(openVisit, { params: { id } });
  });
