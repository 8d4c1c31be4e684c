import { Checkbox, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';
import type { WhomToTell } from './telling.view-model';

/** Before a change is made: how many patients will be told and when, and whether that may wait. */
export function TellingChoice({
  whom: { told, toCall },
  delayMinutes,
  tellLater,
  onChange,
}: {
  readonly whom: WhomToTell;
  readonly delayMinutes: number;
  readonly tellLater: boolean;
  readonly onChange: (tellLater: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('common');
  const whenWords = delayMinutes === 0 ? t('telling.atOnce') : t('telling.in', { minutes: delayMinutes });
  return (
    <Stack gap={6}>
      <Text size="sm" aria-live="polite">
        <Icon name="send" size={14} />{' '}
        {told === 0 && toCall === 0
          ? t('telling.nobody')
          : told > 0
            ? t(tellLater ? 'telling.waiting' : 'telling.told', { count: told, when: whenWords })
            : t('telling.noMessage')}
        {toCall > 0 && ` ${t('telling.toCall', { count: toCall })}`}
      </Text>
      {told > 0 && (
        <Checkbox
          label={t('telling.notNow')}
          checked={tellLater}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    </Stack>
  );
}
