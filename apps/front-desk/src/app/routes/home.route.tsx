import { openWeek } from '@diurne/contracts';
import { addDays, civilDate, mondayOf, toLocal } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { useAccount } from '../../account/current-account';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';
import { serverNow } from '../../http/server-clock';
import { useUnit } from '../../unit/current-unit';
import { homeOf } from '../home-of';
import { paths } from '../paths';
import { Waiting } from '../shell/waiting';
import { WithUnit } from './unit-pages';

/** Today, or the next open day of this week and the next: nobody begins on a closed Sunday. */
async function nextOpenDay(unitId: string, today: string, signal: AbortSignal): Promise<string> {
  const monday = mondayOf(civilDate(today));
  for (const start of [monday, addDays(monday, 7)]) {
    const { days } = await call(openWeek, { params: { unitId, monday: start }, signal });
    const open = days.find((day) => day.open && day.on >= today);
    if (open !== undefined) return open.on;
  }
  return today;
}

/** Where one begins on a day, it is the day of the unit worked in. */
function NextOpenDay({ home }: { readonly home: 'day' | 'board' }): ReactNode {
  const unitId = useUnit().id;
  const today = toLocal(serverNow(), useAccount().establishment.timeZone).date;
  const open = useQuery({
    queryKey: queryKeys.nextOpenDay(unitId, today),
    queryFn: ({ signal }) => nextOpenDay(unitId, today, signal),
    retry: false,
  });
  if (open.isPending) return <Waiting />;
  return <Navigate replace to={paths[home](unitId, open.data ?? today)} />;
}

export function Component(): ReactNode {
  const home = homeOf(useAccount().roles);
  if (home === 'reports') return <Navigate replace to={paths.reports(null)} />;
  if (home === 'billing') return <Navigate replace to={paths.billing} />;
  if (home === 'settings') return <Navigate replace to={paths.settings('comptes')} />;
  return (
    <WithUnit>
      <NextOpenDay home={home} />
    </WithUnit>
  );
}
