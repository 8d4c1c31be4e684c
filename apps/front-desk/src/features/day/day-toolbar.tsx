import { ActionIcon, Badge, Button, Group, Text, Title, Tooltip } from '@mantine/core';
import type { DayView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateNavigator } from '../../ui/date-navigator';
import { Icon } from '../../ui/icons';
import { PrintButton } from '../../ui/print-button';
import { visitsToSettle } from '../../ui/to-settle';
import { capitalised, dayWords } from '../../ui/wording';
import { dayFigures } from './day-figures.view-model';

interface DayToolbarProps {
  readonly on: string;
  /** As a draft would make it, while one is looked at. */
  readonly day: DayView | undefined;
  readonly isDraft: boolean;
  readonly today: string;
  readonly onGo: (on: string) => void;
  readonly onBuild: (() => void) | null;
  readonly onHelp: () => void;
}

export function DayToolbar({ on, day, isDraft, today, onGo, onBuild, onHelp }: DayToolbarProps): ReactNode {
  const { t } = useTranslation('day');
  const figures = day === undefined ? null : dayFigures(day);
  const toSettle = day === undefined ? 0 : visitsToSettle(day).length;
  return (
    <Group justify="space-between" gap="sm" px="md" py={8} className="no-print" component="header">
      <Group gap="sm">
        <DateNavigator on={on} today={today} onGo={onGo} />
        <Title order={1} fz="lg">
          {capitalised(dayWords(on))}
        </Title>
        {figures !== null && day?.closedBecause === null && (
          <Text size="sm" c="dimmed">
            {isDraft && <b>{t('figures.ofDraft')} </b>}
            {[
              t('figures.visits', { count: figures.visits }),
              t('figures.places', { count: figures.dayPlaces }),
              ...(figures.occupancyPercent === null
                ? []
                : [t('figures.occupancy', { percent: figures.occupancyPercent })]),
            ].join(' · ')}
          </Text>
        )}
        {toSettle > 0 && (
          <Badge variant="outline" color="red" size="lg" leftSection={<Icon name="alert" size={14} />}>
            {t('settle.count', { count: toSettle })}
          </Badge>
        )}
        {day !== undefined && day.toPlace.length > 0 && (
          <Badge variant="default" size="lg">
            {t(isDraft ? 'figures.leftToPlace' : 'figures.toPlace', { count: day.toPlace.length })}
          </Badge>
        )}
      </Group>
      <Group gap={6}>
        {onBuild !== null && (
          <Button leftSection={<Icon name="build" />} onClick={onBuild}>
            {t(day?.buildId == null ? 'build' : 'openDraft')}
          </Button>
        )}
        <PrintButton />
        <Tooltip label={t('help')}>
          <ActionIcon variant="default" size={36} aria-label={t('help')} onClick={onHelp}>
            <Icon name="help" />
          </ActionIcon>
        </Tooltip>
      </Group>
    </Group>
  );
}
