import {
  draftReport,
  giveUpVersion,
  handLetter,
  listCorrespondents,
  listLettersToHand,
  listPendingReports,
  listReportEdits,
  namePhysicians,
  openReport,
  openReportEdit,
  signReport,
  writeReport,
  type AnswerOf,
  type BodyInput,
  type ReportContent,
  type ReportView,
} from '@diurne/contracts';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';
import { Refusal } from '../../http/refusal';
import { mergeReports } from './merge-report';

export type PendingReports = AnswerOf<typeof listPendingReports>;
export const pendingReportsQuery = (unitId: string) =>
  queryOptions<PendingReports>({
    queryKey: queryKeys.pendingReportsOf(unitId),
    queryFn: ({ signal }) => call(listPendingReports, { query: { unitId }, signal }),
    refetchInterval: 60_000,
  });

/** Null: nobody has begun this report yet. Never fetched again by itself while someone writes in it. */
export const reportQuery = (visitId: string) =>
  queryOptions<ReportView | null>({
    queryKey: queryKeys.report(visitId),
    queryFn: async ({ signal }) => {
      try {
        return await call(openReport, { params: { id: visitId }, signal });
      } catch (error) {
        if (error instanceof Refusal && error.code === 'report-missing') return null;
        throw error;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

function useReportAct<Input>(
  visitId: string,
  send: (input: Input) => Promise<ReportView>,
): UseMutationResult<ReportView, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (report) => {
      client.setQueryData(queryKeys.report(visitId), report);
      for (const queryKey of [queryKeys.pendingReports, queryKeys.visit(visitId)])
        void client.invalidateQueries({ queryKey });
    },
  });
}
export const useDraftReport = (visitId: string): UseMutationResult<ReportView, Error, void> =>
  useReportAct(visitId, () => call(draftReport, { params: { id: visitId } }));
/** What was typed and is in no letter, joined to a new version of the one that was signed meanwhile. */
export const useCarryOver = (
  { visitId, content: base }: ReportView,
  mine: ReportContent,
): UseMutationResult<ReportView, Error, void> =>
  useReportAct(visitId, async () => {
    const { version, edit, content } = await call(draftReport, { params: { id: visitId } });
    const joined = mergeReports(base, mine, content).content;
    return call(writeReport, { params: { id: visitId }, body: { version, expectedEdit: edit, content: joined } });
  });
export const useSeeSigned = (visitId: string): UseMutationResult<ReportView, Error, void> =>
  useReportAct(visitId, () => call(openReport, { params: { id: visitId } }));
export const useGiveUpVersion = (
  visitId: string,
): UseMutationResult<ReportView, Error, BodyInput<typeof giveUpVersion>> =>
  useReportAct(visitId, (body: BodyInput<typeof giveUpVersion>) =>
    call(giveUpVersion, { params: { id: visitId }, body }),
  );
export interface Writing {
  readonly version: number;
  readonly expectedEdit: number;
  readonly content: ReportContent;
}
export const useWriteReport = (visitId: string): UseMutationResult<ReportView, Error, Writing> =>
  useReportAct(visitId, (writing: Writing) => call(writeReport, { params: { id: visitId }, body: writing }));
export const useSignReport = (visitId: string): UseMutationResult<ReportView, Error, BodyInput<typeof signReport>> =>
  useReportAct(visitId, (body: BodyInput<typeof signReport>) => call(signReport, { params: { id: visitId }, body }));

export const reportEditsQuery = (visitId: string) =>
  queryOptions({
    queryKey: queryKeys.reportEdits(visitId),
    queryFn: ({ signal }) => call(listReportEdits, { params: { id: visitId }, signal }),
    staleTime: 0,
    gcTime: 0,
  });
export const reportEditQuery = (visitId: string, editId: string) =>
  queryOptions({
    queryKey: [...queryKeys.reportEdits(visitId), editId],
    queryFn: ({ signal }) => call(openReportEdit, { params: { id: visitId, editId }, signal }),
    gcTime: 0,
  });

export type LettersToHand = AnswerOf<typeof listLettersToHand>;
export const lettersToHandQuery = (unitId: string) =>
  queryOptions<LettersToHand>({
    queryKey: queryKeys.lettersToHandOf(unitId),
    queryFn: ({ signal }) => call(listLettersToHand, { query: { unitId }, signal }),
    refetchInterval: 60_000,
  });
export const physiciansQuery = queryOptions({
  queryKey: queryKeys.correspondents,
  queryFn: ({ signal }) => call(listCorrespondents, { signal }),
  staleTime: 600_000,
});

function useThenRead<Input>(
  visitId: string,
  send: (input: Input) => Promise<unknown>,
): UseMutationResult<unknown, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => {
      for (const queryKey of [queryKeys.lettersToHand, queryKeys.report(visitId)])
        void client.invalidateQueries({ queryKey });
    },
  });
}
export const useHandLetter = (visitId: string): UseMutationResult<unknown, Error, BodyInput<typeof handLetter>> =>
  useThenRead(visitId, (body: BodyInput<typeof handLetter>) => call(handLetter, { params: { id: visitId }, body }));
export const useNamePhysicians = (
  visitId: string,
  patientId: string,
): UseMutationResult<unknown, Error, BodyInput<typeof namePhysicians>> =>
  useThenRead(visitId, (body: BodyInput<typeof namePhysicians>) =>
    call(namePhysicians, { params: { id: patientId }, body }),
  );
