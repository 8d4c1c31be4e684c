import { openWeek } from '@diurne/contracts';
import { addDays, civilDate, mondayOf, toLocal } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { useAccount } from '../../account/current-account';
import { call } from '../../http/call';
import { serverNow } from '../../http/server-clock';
import { homeOf } from '../home-of';
import { Waiting } from '../shell/waiting';

/** Today, or the next open day of this week and the next: nobody begins on a closed Sunday. */
async function nextOpenDay(today: string, signal: AbortSignal): Promise<string> {
  const monday = mondayOf(civilDate(today));
  for (const start of [monday, addDays(monday, 7)]) {
    const { days } = await call(openWeek, { params: { monday: start }, signal });
    const open = days.find((day) => day.open && day.on >= today);
    if (open !== undefined) return open.on;
  }
  return today;
}

export function Component(): ReactNode {
  const account = useAccount();
  const today = toLocal(serverNow(), account.establishment.timeZone).date;
  const open = useQuery({
    queryKey: ['next-open-day', today],
    queryFn: ({ signal }) => nextOpenDay(today, signal),
    retry: false,
  });
  if (open.isPending) return <Waiting />;
  return <Navigate replace to={homeOf(account.roles, open.data ?? today)} />;
}
