import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { Icon } from '../../ui/icons';
import { instantWords } from '../../ui/wording';
import styles from './board-desk.module.css';
import type { BoardCard } from './board.view-model';

const parts = ['physician', 'pharmacist'] as const;

/** Care given before its go-ahead: whom to tell still, and who took note and when. */
export function OutsideGatesLines({ card }: { readonly card: BoardCard }): ReactNode {
  const { t } = useTranslation('board');
  const { timeZone } = useAccount().establishment;
  return card.facts
    .filter(({ missing }) => missing !== null)
    .map(({ id, stepId, missing, outsideGatesSeen }) => {
      const label = card.visit.steps.find((step) => step.id === stepId)?.label ?? '';
      const toTell = parts.filter((part) => outsideGatesSeen.every((seen) => seen.part !== part));
      return (
        <div key={id}>
          <Text size="sm" fw={650} className={styles.late}>
            <Icon name="alert" size={13} /> {t('outsideGates', { label, missing })}
            {toTell.length > 0 && ` ${t(`tell.${toTell.length === 2 ? 'both' : (toTell[0] ?? 'both')}`)}`}
          </Text>
          {outsideGatesSeen.map(({ part, by, at }) => (
            <Text key={part} size="sm">
              {t(`givenOutside.seen.${part}`, { by, when: instantWords(at, timeZone) })}
            </Text>
          ))}
        </div>
      );
    });
}
