import { ScrollArea, Stack, Text } from '@mantine/core';
import type { TouchedView } from '@diurne/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';
import { RefusalNotice } from '../../ui/refusal-notice';
import { capitalised, dayWords, hoursWords } from '../../ui/wording';

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
      <ScrollArea.Autosize mah={220}>
        <Stack gap={4}>
          {touched.map((one) => (
            <Text size="sm" key={`${one.visitId} ${one.stepLabel ?? ''} ${one.from}`}>
              {capitalised(dayWords(one.on))}, {hoursWords(one.from, one.to)} ·{' '}
              {[...(one.patient === null ? [] : [one.patient.displayName]), one.stepLabel ?? one.pathwayName].join(
                ' · ',
              )}
              {` · ${one.unitName}`}
            </Text>
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </section>
  );
}
