import { ActionIcon, Button, Group, Popover, Tooltip } from '@mantine/core';
import { addDays, civilDate } from '@diurne/time';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';

const DayPicker = lazy(async () => ({ default: (await import('./day-picker')).DayPicker }));

/** One day back, one day on, today, any day. */
export function DateNavigator({
  on,
  today,
  onGo,
  step = 1,
}: {
  readonly on: string;
  readonly today: string;
  readonly onGo: (on: string) => void;
  readonly step?: number;
}): ReactNode {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const shift = (days: number) => () => onGo(addDays(civilDate(on), days));
  return (
    <Group gap={4} wrap="nowrap" className="no-print">
      <Tooltip label={t('previousDay')}>
        <ActionIcon variant="default" size={34} aria-label={t('previousDay')} onClick={shift(-step)}>
          <Icon name="chevronLeft" />
        </ActionIcon>
      </Tooltip>
      <Popover opened={opened} onChange={setOpened} shadow="md" trapFocus>
        <Popover.Target>
          <ActionIcon variant="default" size={34} aria-label={t('chooseDate')} onClick={() => setOpened(!opened)}>
            <Icon name="calendar" />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <Suspense>
            <DayPicker
              on={on}
              onPick={(chosen) => {
                setOpened(false);
                onGo(chosen);
              }}
            />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      <Tooltip label={t('nextDay')}>
        <ActionIcon variant="default" size={34} aria-label={t('nextDay')} onClick={shift(step)}>
          <Icon name="chevronRight" />
        </ActionIcon>
      </Tooltip>
      {on !== today && (
        <Button variant="default" size="sm" px="xs" onClick={() => onGo(today)}>
          {t('today')}
        </Button>
      )}
    </Group>
  );
}
