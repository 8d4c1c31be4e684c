import { NativeSelect } from '@mantine/core';
import { limitPresence, type UnitView } from '@diurne/contracts';
import { frenchDuration } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import { noticeDone, noticeRefused } from '../../ui/notices';
import { useLimitPresence } from './settings.acts';

const underTwelveHours = 719;
/** Of the law, and what units keep to that close earlier. */
const offered = [480, 540, 600, 660, underTwelveHours, 720];

/** How long a visit of the unit may last; who may change it chooses here. */
export function PresenceLimit({ unit }: { readonly unit: UnitView }): ReactNode {
  const { t } = useTranslation('settings');
  const limit = useLimitPresence();
  const now = unit.longestPresenceMinutes;
  const words = (minutes: number): string =>
    minutes === underTwelveHours
      ? t('unit.presence.under', { duration: frenchDuration(underTwelveHours + 1) })
      : t('unit.presence.atMost', { duration: frenchDuration(minutes) });
  if (!useMay(limitPresence)) return words(now);
  return (
    <NativeSelect
      size="xs"
      miw={180}
      aria-label={t('unit.presence.of', { name: unit.name })}
      data={[...new Set([...offered, now])]
        .sort((a, b) => a - b)
        .map((minutes) => ({ value: String(minutes), label: words(minutes) }))}
      value={String(now)}
      disabled={limit.isPending}
      onChange={({ currentTarget: { value } }) =>
        limit.mutate(
          { id: unit.id, minutes: Number(value) },
          {
            onSuccess: (limited) =>
              noticeDone(t('unit.presence.done', { name: unit.name, limit: words(limited.longestPresenceMinutes) })),
            onError: (error) => noticeRefused(error, t('unit.presence.refused')),
          },
        )
      }
    />
  );
}
