import { Button, Text } from '@mantine/core';
import { withdrawMark } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import { Icon } from '../../ui/icons';
import type { BoardCard } from './board.view-model';
import { markLabel } from './fact-words';
import type { Asked } from './since-opened.view-model';

/** Marks under the facts: each can be taken back, with a reason. */
export function MarkList({
  card,
  onAsk,
}: {
  readonly card: BoardCard;
  readonly onAsk: (asked: Asked) => void;
}): ReactNode {
  const { t } = useTranslation('board');
  const mayWithdraw = useMay(withdrawMark);
  const wordsOf = (mark: BoardCard['marks'][number]): string => markLabel(t, card, mark);
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
              onClick={() => onAsk({ visitId: card.visit.id, kind: 'correctMark', factId: mark.id })}
              aria-label={t('mark.withdrawNamed', { label: wordsOf(mark) })}
            >
              {t('mark.withdraw')}
            </Button>
          )}
        </li>
      ))}
    </>
  );
}
