import { Button, Group, Text } from '@mantine/core';
import { confirmFact, withdrawFact, type DayAddress } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount, useMay } from '../../account/current-account';
import { Icon } from '../../ui/icons';
import { noticeDone, noticeRefused } from '../../ui/notices';
import styles from './board-desk.module.css';
import { useConfirmFact, useWithdrawFact } from './board.acts';
import type { BoardCard } from './board.view-model';

/** What was declared, by whom, for whom; each can be confirmed or withdrawn. */
export function FactList({ card, day }: { readonly card: BoardCard; readonly day: DayAddress }): ReactNode {
  const { t } = useTranslation('board');
  const { resourceId } = useAccount();
  const may = { confirm: useMay(confirmFact), withdraw: useMay(withdrawFact) };
  const confirm = useConfirmFact(day);
  const withdraw = useWithdrawFact(day);
  const refused = (error: Error): void => noticeRefused(error, t('refused'));
  return (
    <ul className={styles.facts}>
      {card.facts.map((fact) => {
        const label =
          fact.kind === 'stepDone'
            ? (card.visit.steps.find((step) => step.id === fact.stepId)?.label ?? t('fact.stepDone'))
            : t(`fact.${fact.kind}`);
        return (
          <li key={fact.id}>
            <div>
              <Text size="sm" fw={600}>
                {frenchHour(fact.atMinute)} · {label}
              </Text>
              <Text size="sm" c="dimmed">
                {fact.performer !== null && fact.performer !== fact.declaredBy
                  ? t('fact.byFor', { performer: fact.performer, declarer: fact.declaredBy })
                  : t('fact.by', { who: fact.declaredBy })}
              </Text>
              {fact.missing !== null && (
                <Text size="sm" fw={600} c="var(--desk-trouble)">
                  <Icon name="alert" size={13} />{' '}
                  {t('outsideGatesBecause', { missing: fact.missing, because: fact.because })}
                </Text>
              )}
              {fact.awaitsConfirmation && (
                <Text size="sm" fw={600} c="var(--desk-amber)">
                  <Icon name="hourglass" size={13} /> {t('fact.awaits')}
                </Text>
              )}
            </div>
            <Group gap={4} wrap="nowrap">
              {fact.awaitsConfirmation && may.confirm && fact.performerId === resourceId && (
                <Button
                  size="compact-sm"
                  variant="light"
                  loading={confirm.isPending && confirm.variables === fact.id}
                  onClick={() =>
                    confirm.mutate(fact.id, { onSuccess: () => noticeDone(t('fact.confirmed')), onError: refused })
                  }
                  aria-label={t('fact.confirmNamed', { label })}
                >
                  {t('fact.confirm')}
                </Button>
              )}
              {may.withdraw && (
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<Icon name="undo" size={14} />}
                  loading={withdraw.isPending && withdraw.variables.id === fact.id}
                  onClick={() =>
                    withdraw.mutate(
                      { id: fact.id, reason: t('fact.mistake') },
                      { onSuccess: () => noticeDone(t('fact.withdrawn')), onError: refused },
                    )
                  }
                  aria-label={t('fact.withdrawNamed', { label })}
                >
                  {t('fact.withdraw')}
                </Button>
              )}
            </Group>
          </li>
        );
      })}
    </ul>
  );
}
