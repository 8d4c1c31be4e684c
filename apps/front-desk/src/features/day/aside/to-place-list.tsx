import { Button, Group, Stack, Text } from '@mantine/core';
import type { RequestView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icons';
import { ageWords, numericDate } from '../../../ui/wording';
import styles from './aside.module.css';

/** The requests that wait for a date: what stood in the way, and one button for what would help. */
export function ToPlaceList({
  requests,
  on,
  onFindDate,
}: {
  readonly requests: readonly RequestView[];
  readonly on: string;
  readonly onFindDate: ((request: RequestView) => void) | null;
}): ReactNode {
  const { t } = useTranslation('day');
  return (
    <section aria-labelledby="to-place">
      <h2 id="to-place" className={styles.title}>
        {t('toPlace.title')} <span>({requests.length})</span>
      </h2>
      {requests.length === 0 && (
        <Text c="dimmed" size="sm">
          {t('toPlace.none')}
        </Text>
      )}
      <Stack gap={6} component="ul" className={styles.list}>
        {requests.map((request) => (
          <li key={request.id} className={styles.card}>
            <Group justify="space-between" wrap="nowrap" gap={6} align="baseline">
              <Text fw={600} size="md" style={{ overflowWrap: 'anywhere' }}>
                {request.patient.displayName}
              </Text>
              <Text size="xs" c="dimmed" style={{ flex: 'none' }}>
                {ageWords(request.patient.birthDate, on)}
              </Text>
            </Group>
            <Text size="xs" c="dimmed">
              {numericDate(request.patient.birthDate)} · {request.patient.ipp}
            </Text>
            <Text size="sm">{request.pathway.name}</Text>
            {request.priority > 1 && (
              <Text size="xs" fw={600} c="var(--desk-amber)">
                <Icon name="alert" size={12} /> {t('toPlace.priority', { priority: request.priority })}
              </Text>
            )}
            {request.lastRefusal?.on === on && (
              <Text size="sm" c="dimmed" mt={4}>
                {request.lastRefusal.message}
              </Text>
            )}
            {onFindDate !== null && (
              <Button
                mt={6}
                size="compact-sm"
                variant="light"
                leftSection={<Icon name="search" size={14} />}
                onClick={() => onFindDate(request)}
                aria-label={t('toPlace.findFor', { patient: request.patient.displayName })}
              >
                {t('toPlace.find')}
              </Button>
            )}
          </li>
        ))}
      </Stack>
    </section>
  );
}
