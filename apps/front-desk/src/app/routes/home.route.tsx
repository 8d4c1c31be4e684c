import { Center, Loader } from '@mantine/core';
import { openWeek } from '@diurne/contracts';
import { addDays, civilDate, mondayOf, toLocal } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useAccount } from '../../account/current-account';
import { call } from '../../http/call';
import { homeOf } from '../home-of';

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
  const { t } = useTranslation();
  const account = useAccount();
  const today = toLocal(new Date(), account.establishment.timeZone).date;
  const open = useQuery({ queryKey: ['next-open-day', today], queryFn: ({ signal }) => nextOpenDay(today, signal), retry: false });
  if (open.isPending) return <Center h="60%"><Loader aria-label={t('loading')} /></Center>;
  return <Navigate replace to={homeOf(account.roles, open.data ?? today)} />;
}
