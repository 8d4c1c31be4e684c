import { useDroppable } from '@dnd-kit/core';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursWords } from '../../../ui/wording';
import { isBanded } from './block-wordings';
import { ElsewhereBlock } from './elsewhere-block';
import styles from './lanes.module.css';
import type { LaneRow as Lane } from './lanes.view-model';
import { leftOf, widthOf, type Scale } from './scale';
import { StayBand } from './stay-band';
import { StepBlock } from './step-block';

interface LaneRowProps {
  readonly row: Lane;
  readonly height: number;
  readonly scale: Scale;
  readonly chosenVisitId: string | null;
  readonly tabKey: string | null;
  readonly canMove: boolean;
  readonly carriedStepId: string | null;
  /** Nothing above it is taken elsewhere. */
  readonly firstElsewhere: boolean;
}

export const LaneRow = memo(function LaneRow({
  row,
  height,
  scale,
  chosenVisitId,
  tabKey,
  canMove,
  carriedStepId,
  firstElsewhere,
}: LaneRowProps): ReactNode {
  const { t } = useTranslation('day');
  const drop = useDroppable({ id: row.id });
  const name = row.name === '' ? t('lane.noPlace') : row.name;
  return (
    <div
      ref={drop.setNodeRef}
      role="group"
      aria-label={t('lane.named', { name, count: row.blocks.length })}
      className={styles.row}
      style={{ height }}
    >
      {row.closed.map((span) => (
        <div
          key={span.start}
          className={styles.closed}
          style={{ left: leftOf(scale, span.start), width: widthOf(scale, span.start, span.end) }}
        />
      ))}
      {row.pause !== null && (
        <div
          className={styles.pause}
          title={t('lane.pause', { minutes: row.pause.minutes, hours: hoursWords(row.pause.start, row.pause.end) })}
          style={{ left: leftOf(scale, row.pause.start), width: widthOf(scale, row.pause.start, row.pause.end) }}
        />
      )}
      {row.elsewhere.map((taken, i) => (
        <ElsewhereBlock
          key={`${taken.start}.${taken.track}`}
          block={taken}
          laneName={name}
          tracks={row.tracks}
          scale={scale}
          tabStop={firstElsewhere && i === 0}
        />
      ))}
      {row.stays.map((stay) => (
        <StayBand
          key={stay.visitId}
          stay={stay}
          tracks={row.tracks}
          scale={scale}
          dimmed={chosenVisitId !== null && chosenVisitId !== stay.visitId}
        />
      ))}
      {row.blocks.map((block) => (
        <StepBlock
          key={block.key}
          block={block}
          laneId={row.id}
          laneName={name}
          tracks={row.tracks}
          banded={isBanded(row)}
          scale={scale}
          tabStop={tabKey === block.key}
          chosen={chosenVisitId === block.visitId}
          dimmed={chosenVisitId !== null && chosenVisitId !== block.visitId}
          movable={canMove && !block.done}
          carried={carriedStepId === block.stepId}
        />
      ))}
    </div>
  );
});
