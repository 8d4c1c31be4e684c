import type { BuildView, DayView } from '@diurne/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKeys } from '../../http/query-keys';

const settled: ReadonlySet<BuildView['state']> = new Set(['accepted', 'dropped', 'failed', 'cancelled']);

/** A day that still offers a draft which is over is read again, whoever ended it: no live notice says so. */
export function useDayOfBuild(build: BuildView | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (build === undefined || !settled.has(build.state)) return;
    const queryKey = queryKeys.day(build);
    if (client.getQueryData<DayView>(queryKey)?.buildId === build.id) void client.invalidateQueries({ queryKey });
  }, [client, build]);
}
