import { Button, Text } from '@mantine/core';
import type { DayView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icons';
import { instantWords } from '../../../ui/wording';
import styles from './aside.module.css';

/** The last thing that changed, by whom, and the way back while nobody was told. */
export function DayLog({
  day,
  onUndo,
  undoing,
}: {
  readonly day: DayView;
  readonly onUndo: (() => void) | null;
  readonly undoing: boolean;
}): ReactNode {
  const { t } = useTranslation('day');
  const change = day.lastChange;
  return (
    <section aria-labelledby="day-log">
      <h2 id="day-log" className={styles.title}>
        {t('log.title')}
      </h2>
      {change === null ? (
        <Text c="dimmed" size="sm">
          {t('log.none')}
        </Text>
      ) : (
        <div className={styles.card}>
          <Text size="md">{change.what}</Text>
          <Text size="xs" c="dimmed">
            {t('log.by', { who: change.by, when: instantWords(change.at, day.timeZone) })}
          </Text>
          {onUndo !== null && !change.undoable && (
            <Text size="sm" c="dimmed" mt={4}>
              {t('log.notUndoable')}
            </Text>
          )}
          {onUndo !== null && change.undoable && (
            <Button
              mt={6}
              size="compact-sm"
              variant="default"
              loading={undoing}
              leftSection={<Icon name="undo" size={14} />}
              onClick={onUndo}
            >
              {t('log.undo')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
