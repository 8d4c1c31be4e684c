import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayView } from '@diurne/contracts';
import { changedMeanwhile } from '../../http/day-change';
import { noticeDone, noticeRefused } from '../../ui/notices';
import { questionOf } from '../../ui/unusual-day-form';
import { useMoveCareStep } from './acts/move-care-step.act';
import { MeantMoveDialog, type AskedMove } from './carry/meant-move-dialog';
import { noticePutBack } from './carry/notice-put-back';
import { useCarry } from './carry/use-carry';
import type { Block, DayLanes } from './lanes/lanes.view-model';
import { LanesView } from './lanes/lanes-view';
import type { Origin } from './lanes/origin-layer';
import { useDayJudge } from './use-day-judge';

interface MovableLanesProps {
  readonly day: DayView;
  readonly lanes: DayLanes;
  readonly origins: readonly Origin[];
  readonly chosenVisitId: string | null;
  readonly nowMinute: number | null;
  readonly canMove: boolean;
  readonly onUndo: () => void;
  readonly onChoose: (visitId: string | null) => void;
}

/** The lanes with a hand in them. What is carried is known here and below, so that the rest of the desk stands still meanwhile. */
export function MovableLanes({
  day,
  lanes,
  origins,
  chosenVisitId,
  nowMinute,
  canMove,
  onUndo,
  onChoose,
}: MovableLanesProps): ReactNode {
  const { t } = useTranslation('day');
  const [asked, ask] = useState<AskedMove | null>(null);
  const move = useMoveCareStep(day, {
    onMoved: () => noticeDone(t('carry.moved'), { label: t('undo'), run: onUndo }),
    onRefused: (error, dayNow, refused) => {
      if (questionOf(error) !== undefined) return ask({ move: refused, error });
      const change = changedMeanwhile(error, dayNow);
      noticeRefused(
        error,
        t('carry.refusedHere'),
        change === null ? undefined : t('changedBy', { who: change.by, what: change.what }),
      );
    },
  });
  const judge = useDayJudge(day, canMove);
  const notCandidate = useCallback(
    (block: Block, laneId: string) =>
      t('carry.notCandidate', {
        lane: day.lanes.find((lane) => lane.resourceId === laneId)?.name ?? '',
        label: block.label,
      }),
    [day.lanes, t],
  );
  const hand = useCarry(day, judge, {
    onPutDown: (putDown) => move.mutate(putDown),
    onRefused: (sentences) => noticePutBack(t('carry.refusedHere'), sentences, (count) => t('carry.more', { count })),
    notCandidate,
    occupied: t('carry.occupied'),
  });
  return (
    <>
      <LanesView
        lanes={lanes}
        chosenVisitId={chosenVisitId}
        nowMinute={nowMinute}
        canMove={canMove}
        hand={hand}
        origins={origins}
        onChoose={onChoose}
        onOpen={onChoose}
      />
      {asked !== null && (
        <MeantMoveDialog
          asked={asked}
          onMeant={(meant) => {
            ask(null);
            move.mutate(meant);
          }}
          onClose={() => ask(null)}
        />
      )}
    </>
  );
}
