import { Text } from '@mantine/core';
import type { RequestView } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../account/current-account';
import { capitalised, dayWords, instantWords } from '../ui/wording';
import { declinedDays, offeredDatesQuery } from './offered-dates';

/** The days that were offered and do not suit, by whom: whoever calls next does not offer them again. */
export function DeclinedDates({ request }: { readonly request: RequestView }): ReactNode {
  const { t } = useTranslation('findDate');
  const { timeZone } = useAccount().establishment;
  const declined = declinedDays(useQuery(offeredDatesQuery(request.id)).data ?? []);
  if (declined.length === 0) return null;
  return (
    <div>
      <Text fw={600} size="sm">
        {t('decline.days')}
      </Text>
      {declined.map((day) => (
        <Text key={day.on} size="sm">
          {capitalised(dayWords(day.on))} ·{' '}
          {t('decline.was', {
            who: t(`decline.who.${day.declinedBy}`),
            when: instantWords(day.at, timeZone),
          })}
        </Text>
      ))}
    </div>
  );
}
