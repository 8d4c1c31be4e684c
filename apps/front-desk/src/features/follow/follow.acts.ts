import {
  countMessagesToFollow,
  listMessagesToFollow,
  notePatientCall,
  sendAgendaNow,
  type AnswerOf,
  type BodyInput,
  type VisitPanelView,
} from '@diurne/contracts';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';

export type MessagesToFollow = AnswerOf<typeof listMessagesToFollow>;
export type PatientCall = BodyInput<typeof notePatientCall>;

export const messagesToFollowQuery = (unitId: string) =>
  queryOptions<MessagesToFollow>({
    queryKey: queryKeys.messagesToFollowOf(unitId),
    queryFn: ({ signal }) => call(listMessagesToFollow, { params: { unitId }, query: {}, signal }),
    refetchInterval: 60_000,
  });

/** How many; asked again on each notice of the unit, and each minute for what the clock alone makes true. */
export const messageCountQuery = (unitId: string) =>
  queryOptions<AnswerOf<typeof countMessagesToFollow>>({
    queryKey: queryKeys.messageCountOf(unitId),
    queryFn: ({ signal }) => call(countMessagesToFollow, { params: { unitId }, signal }),
    refetchInterval: 60_000,
  });

function useFollowAct<Input>(
  send: (input: Input) => Promise<VisitPanelView>,
): UseMutationResult<VisitPanelView, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (panel) => {
      client.setQueryData(queryKeys.visit(panel.visit.id), panel);
      for (const queryKey of [queryKeys.messagesToFollow, queryKeys.days]) void client.invalidateQueries({ queryKey });
    },
  });
}

export const useNoteCall = (id: string): UseMutationResult<VisitPanelView, Error, PatientCall> =>
  useFollowAct((body: PatientCall) => call(notePatientCall, { params: { id }, body }));
export const useSendMessage = (id: string): UseMutationResult<VisitPanelView, Error, void> =>
  useFollowAct(() => call(sendAgendaNow, { params: { id } }));
