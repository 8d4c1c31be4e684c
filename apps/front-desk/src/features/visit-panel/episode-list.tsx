import { List, Text } from '@mantine/core';
import type { VisitPanelView } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised, dayWords, instantWords } from '../../ui/wording';

/** The dates that were booked for this visit and what became of each: nothing of it is ever rewritten. */
export function EpisodeList({
  panel,
  timeZone,
}: {
  readonly panel: VisitPanelView;
  readonly timeZone: string;
}): ReactNode {
  const { t } = useTranslation('visit');
  if (panel.episodes.length === 0) return null;
  return (
    <details className="no-print">
      <summary style={{ cursor: 'pointer', fontWeight: 650 }}>{t('episodes.title')}</summary>
      <List size="sm" mt={6} spacing={6} listStyleType="none" pl={0}>
        {panel.episodes.map((event) => (
          <List.Item key={event.number}>
            <Text size="sm" fw={600}>
              {t(`episodes.kind.${event.kind}`)}
            </Text>
            <Text size="sm">
              {capitalised(dayWords(event.on))}, {frenchHour(event.arrival)}
              {event.walkIn && ` · ${t('episodes.walkIn')}`}
              {event.kind === 'movedAway' && ` · ${t(`episodes.told.${event.told}`)}`}
            </Text>
            {(event.reason !== null || event.reasonCode !== null) && (
              <Text size="sm">
                {[event.reasonCode === null ? null : t(`changeReason.${event.reasonCode}`), event.reason]
                  .filter((word) => word !== null)
                  .join('\u00a0: ')}
              </Text>
            )}
            <Text size="xs" c="dimmed">
              {[event.by, instantWords(event.at, timeZone)].filter((word) => word !== null).join(', ')}
            </Text>
          </List.Item>
        ))}
      </List>
    </details>
  );
}
