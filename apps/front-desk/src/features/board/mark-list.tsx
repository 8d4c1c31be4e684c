import { Button, Text } from '@mantine/core';
import { withdrawMark, type DayAddress } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import { Icon } from '../../ui/icons';
import type { BoardCard } from './board.view-model';
import { CorrectionDialog } from './correction-dialog';

/** Marks under the facts: each can be taken back, with a reason. */
export function MarkList({ card, day }: { readonly card: BoardCard; readonly day: DayAddress }): ReactNode {
  const { t } = useTranslation('board');
  const mayWithdraw = useMay(withdrawMark);
  const [correcting, setCorrecting] = useState<{ readonly factId: string; readonly label: string } | null>(null);
  const wordsOf = ({ kind, stepId, place }: BoardCard['marks'][number]): string =>
    [t(`mark.kind.${kind}`), card.visit.steps.find(({ id }) => id === stepId)?.label, place]
      .filter((word) => typeof word === 'string')
      .join(' · ');
  return (
    <>
      {card.marks.map((mark) => (
        <li key={mark.id}>
          <div>
            <Text size="sm">
              {frenchHour(mark.atMinute)} · {wordsOf(mark)}
            </Text>
            <Text size="sm" c="dimmed">
              {t('fact.by', { who: mark.by })}
            </Text>
          </div>
          {mayWithdraw && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<Icon name="undo" size={14} />}
              onClick={() => setCorrecting({ factId: mark.id, label: wordsOf(mark) })}
              aria-label={t('fact.withdrawNamed', { label: wordsOf(mark) })}
            >
              {t('fact.withdraw')}
            </Button>
          )}
        </li>
      ))}
      {correcting !== null && (
        <CorrectionDialog {...correcting} markOf={card.visit.id} day={day} onClose={() => setCorrecting(null)} />
      )}
    </>
  );
}
