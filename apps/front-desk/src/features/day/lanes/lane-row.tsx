import { useDroppable } from '@dnd-kit/core';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursWords } from '../../../ui/wording';
import { ElsewhereBlock } from './elsewhere-block';
import styles from './lanes.module.css';
import type { LaneRow as Lane } from './lanes.view-model';
import { leftOf, trackHeight, trackTop, widthOf, type Scale } from './scale';
import { StepBlock } from './step-block';

interface LaneRowProps {
  readonly row: Lane;
  readonly height: number;
  readonly scale: Scale;
  readonly chosenVisitId: string | null;
  readonly tabKey: string | null;
  readonly canMove: boolean;
  readonly carriedStepId: string | null;
}

export const LaneRow = memo(function LaneRow({
  row,
  height,
  scale,
  chosenVisitId,
  tabKey,
  canMove,
  carriedStepId,
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
      {row.elsewhere.map((taken) => (
        <ElsewhereBlock
          key={`${taken.start}.${taken.track}`}
          block={taken}
          laneName={name}
          tracks={row.tracks}
          scale={scale}
        />
      ))}
      {row.stays.map((stay) => (
        <div
          key={stay.visitId}
          className={[styles.stay, chosenVisitId !== null && chosenVisitId !== stay.visitId ? styles.dimmed : ''].join(
            ' ',
          )}
          title={`${stay.patientName} · ${stay.pathwayName} · ${hoursWords(stay.start, stay.end)}`}
          style={{
            left: leftOf(scale, stay.start),
            width: widthOf(scale, stay.start, stay.end),
            top: trackTop(row.tracks, stay.track, scale.density),
            height: trackHeight(row.tracks, scale.density),
          }}
        />
      ))}
      {row.blocks.map((block) => (
        <StepBlock
          key={block.key}
          block={block}
          laneId={row.id}
          laneName={name}
          tracks={row.tracks}
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
