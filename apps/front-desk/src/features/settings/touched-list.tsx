import { Anchor, ScrollArea, Stack, Text } from '@mantine/core';
import type { TouchedView } from '@diurne/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../ui/icons';
import { RefusalNotice } from '../../ui/refusal-notice';
import { visitAddress } from '../../ui/visit-address';
import { capitalised, dayWords, hoursWords, numericDate } from '../../ui/wording';

/** What stands at these hours: moved by nobody, so that whoever notes it knows what is to be settled. */
export function TouchedList({ query }: { readonly query: UseQueryResult<readonly TouchedView[]> }): ReactNode {
  const { t } = useTranslation('settings');
  if (query.isError) return <RefusalNotice error={query.error} />;
  if (query.data === undefined) return null;
  const touched = query.data;
  if (touched.length === 0)
    return (
      <Text size="sm" c="dimmed" role="status">
        {t('touched.none')}
      </Text>
    );
  return (
    <section aria-label={t('touched.label')}>
      <Text fw={600} role="status">
        <Icon name="alert" size={14} /> {t('touched.count', { count: touched.length })}
      </Text>
      <Text size="sm" c="dimmed" mb={6}>
        {t('touched.stay')}
      </Text>
      <ScrollArea.Autosize mah="40vh">
        <Stack gap={4}>
          {touched.map((one) => (
            <Text size="sm" key={`${one.visitId} ${one.stepLabel ?? ''} ${one.from}`}>
              {capitalised(dayWords(one.on))}, {hoursWords(one.from, one.to)} ·{' '}
              <Anchor component={Link} inherit to={visitAddress(one.visitId)}>
                {one.patient === null
                  ? t('touched.visit')
                  : `${one.patient.displayName} (${numericDate(one.patient.birthDate)})`}
              </Anchor>
              {` · ${one.stepLabel ?? one.pathwayName}`}
              {` · ${one.unitName}`}
            </Text>
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </section>
  );
}
