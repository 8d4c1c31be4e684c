import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { arrive, declareNoShow, depart, finishStep, leaveStepOut, recordMark, type BoardView } from '@diurne/contracts';
import { frenchDuration, frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccount, useMay } from '../../account/current-account';
import { DeceasedMark } from '../../death/deceased-mark';
import { Icon } from '../../ui/icons';
import { noticeDone, noticeRefused } from '../../ui/notices';
import { VisitStateTag } from '../../ui/visit-state';
import { HomonymMark } from '../../ui/patient-identity';
import { ageWords, numericDate } from '../../ui/wording';
import styles from './board-desk.module.css';
import { useDeclareNoShow } from './board.acts';
import { groupOf, lateTone, nextFactOf, nextStepOf, untoldSteps, type BoardCard as Card } from './board.view-model';
import { FactList } from './fact-list';
import { proposedPerformer } from './performer-choice';
import type { Asked } from './since-opened.view-model';
import { whoMayHaveDone } from './who-did-it.view-model';

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
  const { t } = useTranslation('board');
  const account = useAccount();
  const may = {
    arrive: useMay(arrive),
    finish: useMay(finishStep),
    leaveOut: useMay(leaveStepOut),
    depart: useMay(depart),
    noShow: useMay(declareNoShow),
    mark: useMay(recordMark),
  };
  const noShow = useDeclareNoShow(day);
  const { visit, next } = card;
  const fact = isToCome ? null : nextFactOf(card);
  const step = nextStepOf(card);
  const tone = fact === null ? 'onTime' : lateTone(card.lateMinutes);
  const awaiting = card.facts.filter((one) => one.awaitsConfirmation).length;
  const labelOf = (stepId: string | null): string => visit.steps.find((one) => one.id === stepId)?.label ?? '';
  const untold = untoldSteps(card);
  const mayDeclare = (one: (typeof untold)[number]): boolean =>
    proposedPerformer(whoMayHaveDone(one, day.people, account)) !== null;
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
            {t('born', { on: numericDate(visit.patient.birthDate) })}
          </Text>
          <DeceasedMark patient={visit.patient} />
          {visit.homonym && <HomonymMark patient={visit.patient} />}
        </div>
        <VisitStateTag state={visit.state} />
      </Group>
      {next !== null && (
        <div className={styles.next}>
          <Text fw={600}>
            {frenchHour(next.atMinute)} · {next.label}
          </Text>
          <Text size="sm">{[next.where, next.with].filter((word) => word !== null).join(' · ')}</Text>
          {card.lateMinutes > 0 && (
            <Text size="sm" fw={650} className={styles.late}>
              <Icon name="clock" size={13} /> {t('late', { duration: frenchDuration(card.lateMinutes) })}
            </Text>
          )}
        </div>
      )}
      {card.facts
        .filter((one) => one.missing !== null)
        .map((one) => (
          <Text key={one.id} size="sm" fw={650} className={styles.late}>
            <Icon name="alert" size={13} /> {t('outsideGates', { label: labelOf(one.stepId), missing: one.missing })}
          </Text>
        ))}
      <Group gap="xs" wrap="nowrap" mt="auto">
        {fact === 'arrive' && may.arrive && (
          <Button
            size="lg"
            flex={1}
            leftSection={<Icon name="arrive" />}
            onClick={() => onAsk({ visitId: visit.id, kind: 'arrive' })}
          >
            {t('arrived')}
          </Button>
        )}
        {fact === 'finish' && may.finish && step !== undefined && (
          <Button
            size="lg"
            flex={1}
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
            flex={1}
            leftSection={<Icon name="leave" />}
            onClick={() => onAsk({ visitId: visit.id, kind: 'depart' })}
          >
            {t('left')}
          </Button>
        )}
        <Button size="lg" variant="default" px="sm" aria-expanded={opened} onClick={() => onOpen(!opened)}>
          {t('facts', { number: card.facts.length })}
          {card.corrections.length > 0 && ` · ${t('corrections', { count: card.corrections.length })}`}
          {awaiting > 0 && <Icon name="hourglass" size={15} style={{ marginLeft: 6, color: 'var(--desk-amber)' }} />}
        </Button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon size={50} variant="default" aria-label={t('more', { patient: visit.patient.displayName })}>
              <Icon name="dots" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {(groupOf(card) === 'here' || visit.state === 'left') &&
              may.finish &&
              untold
                .filter((one) => (fact !== 'finish' || one.id !== step?.id) && mayDeclare(one))
                .map((one) => (
                  <Menu.Item
                    key={one.id}
                    leftSection={<Icon name="check" size={16} />}
                    onClick={() => onAsk({ visitId: visit.id, kind: 'finish', stepId: one.id })}
                  >
                    {t('doneNamed', { label: one.label })}
                  </Menu.Item>
                ))}
            {(groupOf(card) === 'here' || visit.state === 'left') &&
              may.leaveOut &&
              untold.map((one) => (
                <Menu.Item
                  key={`not ${one.id}`}
                  leftSection={<Icon name="x" size={16} />}
                  onClick={() => onAsk({ visitId: visit.id, kind: 'leaveOut', stepId: one.id })}
                >
                  {t('notDoneNamed', { label: one.label })}
                </Menu.Item>
              ))}
            {fact === 'finish' && may.depart && (
              <Menu.Item
                leftSection={<Icon name="leave" size={16} />}
                onClick={() => onAsk({ visitId: visit.id, kind: 'depart' })}
              >
                {t('left')}
              </Menu.Item>
            )}
            {fact === 'arrive' && may.noShow && (
              <Menu.Item
                leftSection={<Icon name="x" size={16} />}
                onClick={() =>
                  noShow.mutate(visit.id, {
                    onSuccess: () => noticeDone(t('noShowDone', { patient: visit.patient.displayName })),
                    onError: (error) => noticeRefused(error, t('refused')),
                  })
                }
              >
                {t('noShow')}
              </Menu.Item>
            )}
            {(groupOf(card) === 'here' || visit.state === 'left') && may.mark && (
              <Menu.Item
                leftSection={<Icon name="clock" size={16} />}
                onClick={() => onAsk({ visitId: visit.id, kind: 'mark' })}
              >
                {t('mark.open')}
              </Menu.Item>
            )}
            <Menu.Item component={Link} to={reportPath} leftSection={<Icon name="report" size={16} />}>
              {t('report')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      {opened && <FactList card={card} day={day} onAsk={onAsk} />}
    </li>
  );
}
