import {
  acceptBuild,
  cancelBuild,
  dropBuild,
  openBuild,
  startBuild,
  type BuildView,
  type DayAddress,
  type DayView,
} from '@diurne/contracts';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../http/call';
import { useDayChange } from '../../http/day-change';
import { queryKeys } from '../../http/query-keys';

const isUnderWay = (build: BuildView | undefined): boolean => build?.state === 'queued' || build?.state === 'running';

/** The build's progress, asked each half second while it runs. */
export const buildQuery = (id: string) =>
  queryOptions<BuildView>({
    queryKey: queryKeys.build(id),
    queryFn: ({ signal }) => call(openBuild, { params: { id }, signal }),
    refetchInterval: (query) => (isUnderWay(query.state.data) ? 500 : false),
    staleTime: 0,
  });

function useBuildAct<Input>(send: (input: Input) => Promise<BuildView>): UseMutationResult<BuildView, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (build) => {
      client.setQueryData(queryKeys.build(build.id), build);
      // The day says which draft waits on it.
      void client.invalidateQueries({ queryKey: queryKeys.day(build) });
    },
  });
}
export const useStartBuild = ({ unitId, on }: DayAddress): UseMutationResult<BuildView, Error, number> =>
  useBuildAct((seconds: number) => call(startBuild, { params: { unitId, on }, body: { seconds } }));
export const useStopBuild = (): UseMutationResult<BuildView, Error, string> =>
  useBuildAct((id: string) => call(cancelBuild, { params: { id } }));
export const useDropBuild = (): UseMutationResult<BuildView, Error, string> =>
  useBuildAct((id: string) => call(dropBuild, { params: { id } }));

export interface Acceptance {
  readonly requestIds?: readonly string[] | undefined;
  readonly tellLater: boolean;
}
/** The draft whole (`requestIds` left out) or for the chosen requests, against the revision that is on screen. */
export function useAcceptBuild(build: BuildView): UseMutationResult<DayView, Error, Acceptance> {
  return useDayChange(
    build,
    ({ requestIds, tellLater }: Acceptance, expectedRevision) =>
      call(acceptBuild, {
        params: { id: build.id },
        body: { expectedRevision, tellLater, ...(requestIds === undefined ? {} : { requestIds: [...requestIds] }) },
      }),
    (day) => day,
  );
}
