import { Button, Group, Stack, Text } from '@mantine/core';
import type { DayView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog';
import { LeaveButton } from '../../../ui/leave-button';
import { dayWords, instantWords } from '../../../ui/wording';

/** What a key would take back, named before it is: it may be a whole day, and somebody else's. */
export function UndoDialog({
  change,
  on,
  timeZone,
  onUndo,
  onClose,
}: {
  readonly change: NonNullable<DayView['lastChange']>;
  /** The day's civil date. */
  readonly on: string;
  readonly timeZone: string;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('day');
  return (
    <Dialog onClose={onClose} title={t('log.askUndo', { day: dayWords(on) })}>
      <Stack>
        <div>
          <Text fw={600}>{change.what}</Text>
          <Text size="sm" c="dimmed">
            {t('log.by', { who: change.by, when: instantWords(change.at, timeZone) })}
          </Text>
        </div>
        <Group justify="flex-end">
          <LeaveButton onClick={onClose} />
          <Button data-autofocus onClick={onUndo}>
            {t('log.undo')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
