import { Alert, Anchor, ScrollArea, Stack, Text } from '@mantine/core';
import type { DayView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../ui/icons';
import { awayForVisit, visitsToSettle } from '../../ui/to-settle';
import { hoursWords, numericDate } from '../../ui/wording';

/** What nobody may overlook of a day: visits whose unit is closed, or for whom somebody is not there, each with its way to it. */
export function ToSettleBand({ day }: { readonly day: DayView }): ReactNode {
  const { t } = useTranslation('day');
  const visits = visitsToSettle(day);
  if (visits.length === 0) return null;
  const count = t('settle.count', { count: visits.length });
  return (
    <Alert
      variant="light"
      color="red"
      py={6}
      role="region"
      icon={<Icon name="alert" />}
      styles={{ message: { color: 'var(--mantine-color-text)' } }}
      title={day.closedBecause === null ? count : t('settle.closed', { because: day.closedBecause, count })}
    >
      <ScrollArea.Autosize mah={132}>
        <Stack gap={2}>
          {visits.map((visit) => (
            <Text size="sm" key={visit.id}>
              <Anchor component={Link} inherit to={`?venue=${visit.id}`}>
                {visit.patient.displayName}
              </Anchor>{' '}
              ({numericDate(visit.patient.birthDate)}) · {hoursWords(visit.arrival, visit.departure)} ·{' '}
              {day.closedBecause === null
                ? awayForVisit(day, visit)
                    .map((who) => t('settle.away', { who }))
                    .join(', ')
                : visit.pathway.name}
            </Text>
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Alert>
  );
}
