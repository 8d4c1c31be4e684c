import { useDraggable } from '@dnd-kit/core';
import { frenchDuration } from '@diurne/time';
import { memo, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icons';
import { hoursWords } from '../../../ui/wording';
import { actColours, ActIcon } from './act-look';
import styles from './lanes.module.css';
import type { Block } from './lanes.view-model';
import { fitOf, leftOf, trackHeight, trackTop, widthOf, type Scale } from './scale';

interface StepBlockProps {
  readonly block: Block;
  readonly laneId: string;
  readonly laneName: string;
  readonly tracks: number;
  readonly scale: Scale;
  readonly tabStop: boolean;
  readonly chosen: boolean;
  readonly dimmed: boolean;
  readonly movable: boolean;
  readonly carried: boolean;
}

/** One step in one lane: a button for eye, key and screen reader alike; the full text is always in its name. */
export const StepBlock = memo(function StepBlock({
  block,
  laneId,
  laneName,
  tracks,
  scale,
  tabStop,
  chosen,
  dimmed,
  movable,
  carried,
}: StepBlockProps): ReactNode {
  const { t } = useTranslation('day');
  const drag = useDraggable({ id: block.key, data: { block, laneId }, disabled: !movable });
  const minutes = block.end - block.start;
  const room = block.text.end - block.text.start;
  const width = room * scale.pixelsPerMinute;
  const fit = fitOf(room, scale.pixelsPerMinute);
  const text = t('step.full', {
    label: block.label,
    patient: block.patientName,
    hours: hoursWords(block.start, block.end),
    duration: frenchDuration(minutes),
    lane: laneName,
  });
  const look: CSSProperties = {
    ...actColours(block.tone),
    left: leftOf(scale, block.start),
    width: `calc(${widthOf(scale, block.start, block.end)} - 1px)`,
    top: trackTop(tracks, block.track, scale.density),
    height: trackHeight(tracks, scale.density),
  } as CSSProperties;
  return (
    <button
      ref={drag.setNodeRef}
      type="button"
      data-key={block.key}
      data-visit={block.visitId}
      tabIndex={tabStop ? 0 : -1}
      title={text}
      aria-pressed={chosen}
      className={[
        styles.block,
        block.background ? styles.background : '',
        block.done ? styles.done : '',
        dimmed ? styles.dimmed : '',
        chosen ? styles.chosen : '',
        carried ? styles.carried : '',
        tracks > 1 ? styles.dense : '',
        movable ? styles.movable : '',
      ].join(' ')}
      style={look}
      {...(movable ? { onPointerDown: drag.listeners?.['onPointerDown'] as React.PointerEventHandler } : {})}
    >
      <span
        className={fit === 'stripe' ? 'visually-hidden' : styles.blockText}
        {...(room < minutes
          ? { style: { marginLeft: (block.text.start - block.start) * scale.pixelsPerMinute, width: width - 10 } }
          : {})}
      >
        <span className={styles.blockLabel}>
          {width > (tracks > 1 ? 150 : 90) && <ActIcon tone={block.tone} size={12} />}
          {block.done && <Icon name="check" size={12} />}
          <span>{block.label}</span>
        </span>{' '}
        <span className={fit === 'full' ? styles.blockPatient : 'visually-hidden'}>
          {block.patientName}
          {width > 150 && ` · ${frenchDuration(minutes)}`}
        </span>
      </span>
      <span className="visually-hidden">
        ,{' '}
        {[
          hoursWords(block.start, block.end),
          frenchDuration(minutes),
          laneName,
          ...(block.done ? [t('step.done')] : []),
          ...(block.announced ? [t('step.announced')] : []),
        ].join(', ')}
      </span>
    </button>
  );
});
