import { Button, Group, Text } from '@mantine/core';
import { arrive, depart, finishStep, type BoardView } from '@diurne/contracts';
import { frenchDuration, frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import { DeceasedMark } from '../../death/deceased-mark';
import { Icon } from '../../ui/icons';
import { VisitStateTag } from '../../ui/visit-state';
import { HomonymMark } from '../../ui/patient-identity';
import { ageWords, numericDate } from '../../ui/wording';
import styles from './board-desk.module.css';
import { BoardMenu } from './board-menu';
import { lateTone, nextFactOf, nextStepOf, type BoardCard as Card } from './board.view-model';
import { OutsideGatesLines } from './outside-gates-lines';
import { FactList } from './fact-list';
import type { Asked } from './since-opened.view-model';

/** One patient: where, what comes next, how late; one large button for the next fact, the rest under the three dots. */
export function BoardCard({
  card,
  day,
  isToCome,
  reportPath,
  opened,
  onOpen,
  onAsk,
}: {
  readonly card: Card;
  /** Nothing of it can have happened yet. */
  readonly isToCome: boolean;
  readonly day: BoardView;
  readonly reportPath: string;
  /** Its facts are unfolded. */
  readonly opened: boolean;
  readonly onOpen: (opened: boolean) => void;
  readonly onAsk: (asked: Asked) => void;
}): ReactNode {
  const { t } = useTranslation(['board', 'common']);
  const may = {
    arrive: useMay(arrive),
    finish: useMay(finishStep),
    depart: useMay(depart),
  };
  const { visit, next } = card;
  const fact = isToCome ? null : nextFactOf(card);
  const awaits = next?.awaits ?? [];
  const step = nextStepOf(card);
  const tone = fact === null ? 'onTime' : lateTone(card.lateMinutes);
  const awaiting = card.facts.filter((one) => one.awaitsConfirmation).length;
  const labelOf = (stepId: string | null): string => visit.steps.find((one) => one.id === stepId)?.label ?? '';
  return (
    <li className={[styles.card, styles[tone] ?? ''].join(' ')}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Text component="h3" m={0} fw={650} fz="lg" style={{ overflowWrap: 'anywhere' }}>
            {visit.patient.displayName}
          </Text>
          <Text size="sm" c="dimmed">
            {ageWords(visit.patient.birthDate, day.on)} · {visit.pathway.name}
          </Text>
          <Text size="sm" className="only-print">
            {t(`common:born.${visit.patient.sex}`, { on: numericDate(visit.patient.birthDate) })}
          </Text>
          <DeceasedMark patient={visit.patient} />
          {visit.homonym && <HomonymMark patient={visit.patient} />}
        </div>
        <VisitStateTag state={visit.state} />
      </Group>
      {next !== null && (
        <div className={styles.next}>
          <Text fw={600}>
            {frenchHour(next.atMinute)} · {next.stepId === null ? next.label : labelOf(next.stepId)}
          </Text>
          <Text size="sm">{[next.where, next.with].filter((word) => word !== null).join(' · ')}</Text>
          {card.lateMinutes > 0 && (
            <Text size="sm" fw={650} className={styles.late}>
              <Icon name="clock" size={13} /> {t('late', { duration: frenchDuration(card.lateMinutes) })}
            </Text>
          )}
        </div>
      )}
      {awaits.map(({ label, who, waitsFor }) => (
        <Text key={label} size="sm" fw={650} c="var(--desk-amber)">
          <Icon name="hourglass" size={13} /> {t('awaits', { label })} {t(`fact.waitsFor.${waitsFor}`, { who })}
        </Text>
      ))}
      <OutsideGatesLines card={card} />
      <Group gap="xs" mt="auto">
        {fact === 'arrive' && may.arrive && (
          <Button
            size="lg"
            flex="1 0 auto"
            leftSection={<Icon name="arrive" />}
            onClick={() => onAsk({ visitId: visit.id, kind: 'arrive' })}
          >
            {t('arrived')}
          </Button>
        )}
        {fact === 'finish' && awaits.length === 0 && may.finish && step !== undefined && (
          <Button
            size="lg"
            flex="1 0 auto"
            leftSection={<Icon name="check" />}
            onClick={() => onAsk({ visitId: visit.id, kind: 'finish', stepId: step.id })}
            aria-label={t('doneNamed', { label: step.label })}
          >
            {t('done')}
          </Button>
        )}
        {fact === 'depart' && may.depart && (
          <Button
            size="lg"
            flex="1 0 auto"
            leftSection={<Icon name="leave" />}
            onClick={() => onAsk({ visitId: visit.id, kind: 'depart' })}
          >
            {t('left')}
          </Button>
        )}
        <Button
          size="lg"
          variant="default"
          px="sm"
          flex="1 0 auto"
          aria-expanded={opened}
          onClick={() => onOpen(!opened)}
        >
          {t('facts', { number: card.facts.length })}
          {card.corrections.length > 0 && ` · ${t('corrections', { count: card.corrections.length })}`}
          {awaiting > 0 && <Icon name="hourglass" size={15} style={{ marginLeft: 6, color: 'var(--desk-amber)' }} />}
        </Button>
        <BoardMenu card={card} day={day} next={fact} reportPath={reportPath} onAsk={onAsk} />
      </Group>
      {opened && <FactList card={card} day={day} onAsk={onAsk} />}
    </li>
  );
}
