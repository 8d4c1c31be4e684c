import { Button, Group, Text } from '@mantine/core';
import {
  confirmFact,
  confirmOnEvidence,
  wardRunners,
  withdrawDeath,
  withdrawFact,
  type DayAddress,
} from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayCall, useAccount, useMay } from '../../account/current-account';
import { Icon } from '../../ui/icons';
import { noticeDone, noticeRefused } from '../../ui/notices';
import styles from './board-desk.module.css';
import { useConfirmFact } from './board.acts';
import { CorrectionLine } from './correction-line';
import { factLabel, performerWords } from './fact-words';
import { MarkList } from './mark-list';
import type { Asked } from './since-opened.view-model';
import type { BoardCard } from './board.view-model';

/** What was declared, by whom, for whom; each can be confirmed or withdrawn. */
export function FactList({
  card,
  day,
  onAsk,
}: {
  readonly card: BoardCard;
  readonly day: DayAddress;
  readonly onAsk: (asked: Asked) => void;
}): ReactNode {
  const { t } = useTranslation(['board', 'visit']);
  const account = useAccount();
  const { resourceId } = account;
  const runsTheWard = mayCall(account, { roles: wardRunners });
  const may = {
    confirm: useMay(confirmFact),
    vouch: useMay(confirmOnEvidence),
    withdraw: useMay(withdrawFact),
    takeBackDeath: useMay(withdrawDeath),
  };
  const confirm = useConfirmFact(day);
  const labelOf = (one: Pick<BoardCard['facts'][number], 'kind' | 'stepId' | 'isDeath'>): string =>
    factLabel(t, card, one);
  const refused = (error: Error): void => noticeRefused(error, t('refused'));
  return (
    <ul className={styles.facts}>
      {card.facts.map((fact) => {
        const label = labelOf(fact);
        const own = fact.declaredById === account.id || (fact.performerId !== null && fact.performerId === resourceId);
        return (
          <li key={fact.id}>
            <div>
              <Text size="sm" fw={600}>
                {frenchHour(fact.atMinute)} · {label}
              </Text>
              <Text size="sm" c="dimmed">
                {performerWords(t, fact)}
              </Text>
              {fact.why !== null && (
                <Text size="sm">
                  {[t(`notDone.why.${fact.why}`), fact.because].filter((word) => word !== null).join(', ')}
                </Text>
              )}
              {fact.products.map((product) => (
                <Text key={`${product.name} ${product.lot}`} size="sm">
                  {productWords(product, t)}
                </Text>
              ))}
              {fact.identityDocument !== null && (
                <Text size="sm">
                  {t('fact.identityDocument', { document: t(`arrival.document.${fact.identityDocument}`) })}
                </Text>
              )}
              {fact.entryMode !== null && (
                <Text size="sm">{t('fact.entryMode', { mode: t(`visit:stay.mode.${fact.entryMode}`) })}</Text>
              )}
              {fact.exitMode !== null && !fact.isDeath && (
                <Text size="sm">{t('fact.exitMode', { mode: t(`departure.mode.${fact.exitMode as 'home'}`) })}</Text>
              )}
              {fact.missing !== null && (
                <Text size="sm" fw={600} c="var(--desk-trouble)">
                  <Icon name="alert" size={13} />{' '}
                  {fact.because === null
                    ? t('outsideGatesSince', { missing: fact.missing })
                    : t('outsideGatesBecause', { missing: fact.missing, because: fact.because })}
                </Text>
              )}
              {fact.evidence !== null && <Text size="sm">{t('fact.onEvidence', { evidence: fact.evidence })}</Text>}
              {fact.waitsFor !== null && (
                <Text size="sm" fw={600} c="var(--desk-amber)">
                  <Icon name="hourglass" size={13} /> {t(`fact.waitsFor.${fact.waitsFor}`, { who: fact.performer })}
                </Text>
              )}
            </div>
            <Group gap={6} className={styles.factActs ?? ''}>
              {fact.awaitsConfirmation && may.confirm && fact.performerId === resourceId && (
                <Button
                  size="sm"
                  variant="light"
                  loading={confirm.isPending && confirm.variables === fact.id}
                  onClick={() =>
                    confirm.mutate(fact.id, {
                      onSuccess: () =>
                        noticeDone(t('fact.confirmed', { label, patient: card.visit.patient.displayName })),
                      onError: refused,
                    })
                  }
                  aria-label={t('fact.confirmNamed', { label })}
                >
                  {t('fact.confirm')}
                </Button>
              )}
              {fact.waitsFor !== null && fact.waitsFor !== 'performer' && may.vouch && (
                <Button
                  size="sm"
                  variant="light"
                  onClick={() => onAsk({ visitId: card.visit.id, kind: 'vouch', factId: fact.id })}
                  aria-label={t('evidence.named', { label })}
                >
                  {t('evidence.open')}
                </Button>
              )}
              {fact.isDeath && may.takeBackDeath && (
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<Icon name="undo" size={14} />}
                  onClick={() => onAsk({ visitId: card.visit.id, kind: 'correct', factId: fact.id })}
                >
                  {t('fact.takeBackDeath')}
                </Button>
              )}
              {!fact.isDeath && may.withdraw && (runsTheWard || own) && card.visit.state !== 'closed' && (
                <Button
                  size="sm"
                  variant="default"
                  leftSection={<Icon name="undo" size={14} />}
                  onClick={() => onAsk({ visitId: card.visit.id, kind: 'correct', factId: fact.id })}
                  aria-label={t('fact.withdrawNamed', { label })}
                >
                  {t('fact.withdraw')}
                </Button>
              )}
            </Group>
          </li>
        );
      })}
      <MarkList card={card} onAsk={onAsk} />
      {card.corrections.map((one) => (
        <CorrectionLine key={one.id} one={one} label={labelOf(one)} />
      ))}
    </ul>
  );
}

/** As its packet says it, and when it was given apart from its step. */
function productWords(
  { name, dose, lot, atMinute }: BoardCard['facts'][number]['products'][number],
  t: TFunction<'board'>,
): string {
  return [
    name,
    dose,
    lot === null ? null : t('product.lotWords', { lot }),
    atMinute === null ? null : frenchHour(atMinute),
  ]
    .filter((word) => word !== null)
    .join(', ');
}
