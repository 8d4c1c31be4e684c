import { DndContext, pointerWithin, type Announcements } from '@dnd-kit/core';
import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CarryLine } from '../carry/carry-line';
import type { CarryHand } from '../carry/use-carry';
import { layOut } from './lane-layout';
import { HourAxis, LaneNames } from './lane-margins';
import { CarryLayer, GridLines, NowLine, VisitThread } from './lane-overlays';
import { LaneRow } from './lane-row';
import styles from './lanes.module.css';
import type { DayLanes } from './lanes.view-model';
import { OriginLayer, type Origin } from './origin-layer';
import { mouseDensity, touchDensity } from './scale';
import { useLaneDrag } from './use-lane-drag';
import { useLaneKeys } from './use-lane-keys';

interface LanesViewProps {
  readonly lanes: DayLanes;
  readonly chosenVisitId: string | null;
  readonly nowMinute: number | null;
  readonly canMove: boolean;
  readonly hand: CarryHand;
  readonly origins: readonly Origin[];
  readonly onChoose: (visitId: string | null) => void;
  readonly onOpen: (visitId: string) => void;
}

const silence = (): undefined => undefined;
/** The carry line says in French what happens; the library's own English sentences would be read out beside it. */
const unspoken: Announcements = {
  onDragStart: silence,
  onDragOver: silence,
  onDragEnd: silence,
  onDragCancel: silence,
};

/** The day as lanes: FullCalendar gives the frame and the date, everything inside is ours. */
export function LanesView({
  lanes,
  chosenVisitId,
  nowMinute,
  canMove,
  hand,
  origins,
  onChoose,
  onOpen,
}: LanesViewProps): ReactNode {
  const { t } = useTranslation('day');
  const { ref: canvas, width } = useElementSize<HTMLDivElement>();
  const density = useMediaQuery('(pointer: coarse)') ? touchDensity : mouseDensity;
  const layout = useMemo(() => layOut(lanes.rows, density), [lanes.rows, density]);
  const scale = useMemo(
    () => ({ from: lanes.from, to: lanes.to, pixelsPerMinute: (width || 900) / (lanes.to - lanes.from), density }),
    [lanes.from, lanes.to, width, density],
  );
  const { carry } = hand;
  const firstElsewhere = lanes.rows.find(({ elsewhere }) => elsewhere.length > 0)?.id;
  const { root, tabKey, onKeyDown, onFocus } = useLaneKeys({ lanes, chosenVisitId, canMove, hand, onChoose });
  const { point, handlers } = useLaneDrag(hand, scale.pixelsPerMinute);
  const laneName = carry?.at.laneId === null ? '' : (lanes.rows.find((row) => row.id === carry?.at.laneId)?.name ?? '');

  return (
    <DndContext
      {...handlers}
      collisionDetection={pointerWithin}
      accessibility={{ announcements: unspoken, screenReaderInstructions: { draggable: t('carry.instructions') } }}
    >
      <div className={styles.fit}>
        <div
          ref={root}
          className={styles.scroller}
          role="region"
          aria-label={t('lanes')}
          data-judged={hand.judged}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onClick={(event) => {
            const visitId = (event.target as HTMLElement).closest<HTMLElement>('[data-visit]')?.dataset['visit'];
            if (visitId === undefined) onChoose(null);
            else if (carry === null) onOpen(visitId);
          }}
        >
          <div className={styles.sheet}>
            <div className={styles.corner} />
            <HourAxis scale={scale} />
            <LaneNames layout={layout} />
            <div ref={canvas} className={styles.canvas} style={{ height: layout.height }}>
              <GridLines scale={scale} />
              {layout.lanes.map(({ row, height }) => (
                <LaneRow
                  key={row.id}
                  row={row}
                  height={height}
                  scale={scale}
                  chosenVisitId={chosenVisitId}
                  tabKey={tabKey !== null && row.blocks.some((block) => block.key === tabKey) ? tabKey : null}
                  canMove={canMove}
                  carriedStepId={carry?.block.stepId ?? null}
                  firstElsewhere={row.id === firstElsewhere}
                />
              ))}
              <OriginLayer origins={origins} layout={layout} scale={scale} />
              {chosenVisitId !== null && <VisitThread layout={layout} scale={scale} visitId={chosenVisitId} />}
              {nowMinute !== null && <NowLine scale={scale} minute={nowMinute} />}
              {carry !== null && <CarryLayer carry={carry} layout={layout} scale={scale} />}
            </div>
          </div>
        </div>
      </div>
      <CarryLine carry={carry} against={hand.against} point={point} laneName={laneName} />
    </DndContext>
  );
}
