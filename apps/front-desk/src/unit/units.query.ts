import { listUnits, type UnitView } from '@diurne/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../http/call';
import { queryKeys } from '../http/query-keys';

/** The establishment's units, in the order of their codes. */
export const unitsQuery = queryOptions<UnitView[]>({
  queryKey: queryKeys.units,
  queryFn: ({ signal }) => call(listUnits, { signal }),
  staleTime: 600_000,
});
