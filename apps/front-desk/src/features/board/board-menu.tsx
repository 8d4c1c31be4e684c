import { ActionIcon, Menu } from '@mantine/core';
import { declareNoShow, depart, finishStep, leaveStepOut, recordMark, type BoardView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccount, useMay } from '../../account/current-account';
import { Icon } from '../../ui/icons';
import styles from './board-desk.module.css';
import { groupOf, nextStepOf, untoldSteps, type BoardCard, type NextFact } from './board.view-model';
import { proposedPerformer } from './performer-choice';
import type { Asked } from './since-opened.view-model';
import { whoMayHaveDone } from './who-did-it.view-model';

interface BoardMenuProps {
  readonly card: BoardCard;
  readonly day: BoardView;
  /** What the large button declares. */
  readonly next: NextFact;
  readonly reportPath: string;
  readonly onAsk: (asked: Asked) => void;
}

/** Whatever else can be said of a patient: what was done, what was not, the rest. */
export function BoardMenu({ card, day, next, reportPath, onAsk }: BoardMenuProps): ReactNode {
  const { t } = useTranslation('board');
  const account = useAccount();
  const { visit } = card;
  const canTell = groupOf(card) === 'here' || visit.state === 'left';
  const may = {
    finish: useMay(finishStep) && canTell,
    leaveOut: useMay(leaveStepOut) && canTell,
    mark: useMay(recordMark) && canTell,
    depart: useMay(depart) && next === 'finish',
    noShow: useMay(declareNoShow) && next === 'arrive',
  };
  const untold = untoldSteps(card);
  const isOffered = next === 'finish' && (card.next?.awaits ?? []).length === 0;
  const large = isOffered ? nextStepOf(card)?.id : undefined;
  const finished = may.finish
    ? untold.filter(
        (step) => step.id !== large && proposedPerformer(whoMayHaveDone(step, day.people, account)) !== null,
      )
    : [];
  const leftOut = may.leaveOut ? untold : [];
  const ask = (asked: Parameters<typeof onAsk>[0]) => (): void => onAsk(asked);
  return (
    <Menu position="bottom-end" withinPortal width={340} shadow="md">
      <Menu.Target>
        <ActionIcon size={50} variant="default" aria-label={t('more', { patient: visit.patient.displayName })}>
          <Icon name="dots" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu ?? ''}>
        {finished.length > 0 && <Menu.Label>{t('menu.done')}</Menu.Label>}
        {finished.map((step) => (
          <Menu.Item
            key={step.id}
            leftSection={<Icon name="check" size={16} />}
            onClick={ask({ visitId: visit.id, kind: 'finish', stepId: step.id })}
          >
            {t('doneNamed', { label: step.label })}
          </Menu.Item>
        ))}
        {leftOut.length > 0 && <Menu.Label>{t('menu.notDone')}</Menu.Label>}
        {leftOut.map((step) => (
          <Menu.Item
            key={`not ${step.id}`}
            leftSection={<Icon name="x" size={16} />}
            onClick={ask({ visitId: visit.id, kind: 'leaveOut', stepId: step.id })}
          >
            {t('notDoneNamed', { label: step.label })}
          </Menu.Item>
        ))}
        {finished.length + leftOut.length > 0 && <Menu.Label>{t('menu.other')}</Menu.Label>}
        {may.depart && (
          <Menu.Item leftSection={<Icon name="leave" size={16} />} onClick={ask({ visitId: visit.id, kind: 'depart' })}>
            {t('left')}
          </Menu.Item>
        )}
        {may.noShow && (
          <Menu.Item leftSection={<Icon name="x" size={16} />} onClick={ask({ visitId: visit.id, kind: 'noShow' })}>
            {t('noShowOpen')}
          </Menu.Item>
        )}
        {may.mark && (
          <Menu.Item leftSection={<Icon name="clock" size={16} />} onClick={ask({ visitId: visit.id, kind: 'mark' })}>
            {t('mark.open')}
          </Menu.Item>
        )}
        <Menu.Item component={Link} to={reportPath} leftSection={<Icon name="report" size={16} />}>
          {t('report')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
