import { useDraggable } from '@dnd-kit/core';
import { frenchDuration } from '@diurne/time';
import { memo, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icons';
import { hoursWords } from '../../../ui/wording';
import { actColours, ActIcon } from './act-look';
import styles from './lanes.module.css';
import type { Block } from './lanes.view-model';
import { leftOf, trackHeight, trackTop, widthOf, type Scale } from './scale';
import { firstThatFits, labelFont, measured, patientFont } from './text-room';

interface StepBlockProps {
  readonly block: Block;
  readonly laneId: string;
  readonly laneName: string;
  readonly tracks: number;
  /** The stay's band says above whose it is. */
  readonly banded: boolean;
  readonly scale: Scale;
  readonly tabStop: boolean;
  readonly chosen: boolean;
  readonly dimmed: boolean;
  readonly movable: boolean;
  readonly carried: boolean;
}

/** In pixels: what the stripe and the paddings take, an icon with its gap, and the width from which there is more than the stripe. */
const edges = 12;
const icon = 16;
const stripe = 28;

/** Whole words or none: label and patient one above the other, or beside each other where lanes are low. */
function shownOf(block: Block, width: number, tracks: number): { icon: boolean; label?: string; patient?: string } {
  const room = width - edges - (block.done || block.away.length > 0 ? icon : 0);
  const label = firstThatFits(block.labelWordings, room, labelFont);
  const taken = label === undefined ? icon : measured(label, labelFont);
  const withIcon = label === undefined || taken + icon <= room;
  const left = tracks > 1 ? room - taken - (withIcon && label !== undefined ? icon : 0) - 6 : width - edges;
  const patient = firstThatFits(block.patientWordings, left, patientFont);
  return {
    icon: withIcon,
    ...(label === undefined ? {} : { label }),
    ...(patient === undefined ? {} : { patient }),
  };
}

/** One step in one lane: a button for eye, key and screen reader alike; the full text is always in its name. */
export const StepBlock = memo(function StepBlock({
  block,
  laneId,
  laneName,
  tracks,
  banded,
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
  const shown = shownOf(block, width, tracks);
  const away = block.away.map((who) => t('settle.away', { who }));
  const full = t('step.full', {
    label: block.label,
    patient: block.patientName,
    hours: hoursWords(block.start, block.end),
    duration: frenchDuration(minutes),
    lane: laneName,
  });
  const text = [full, ...away].join(', ');
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
        banded ? styles.banded : '',
        movable ? styles.movable : '',
      ].join(' ')}
      style={look}
      {...(movable ? { onPointerDown: drag.listeners?.['onPointerDown'] as React.PointerEventHandler } : {})}
    >
      {width >= stripe && (
        <span
          aria-hidden="true"
          className={styles.blockText}
          {...(room < minutes
            ? { style: { marginLeft: (block.text.start - block.start) * scale.pixelsPerMinute, width: width - edges } }
            : {})}
        >
          <span className={styles.blockLabel}>
            {shown.icon && <ActIcon tone={block.tone} size={12} />}
            {block.done && <Icon name="check" size={12} />}
            {away.length > 0 && <Icon name="alert" size={12} style={{ color: 'var(--desk-trouble)' }} />}
            {shown.label !== undefined && <span>{shown.label}</span>}
          </span>
          {shown.patient !== undefined && <span className={styles.blockPatient}>{shown.patient}</span>}
        </span>
      )}
      <span className="visually-hidden">
        {block.label} {block.patientName},{' '}
        {[
          hoursWords(block.start, block.end),
          frenchDuration(minutes),
          laneName,
          ...(block.done ? [t('step.done')] : []),
          ...away,
          ...(block.announced ? [t('step.announced')] : []),
        ].join(', ')}
      </span>
    </button>
  );
});
