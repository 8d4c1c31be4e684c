import { Tooltip } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursWords } from '../../../ui/wording';
import { useUnits } from '../../../unit/current-unit';
import { shortUnitNames } from '../../../unit/short-unit-names';
import type { Elsewhere } from './elsewhere.view-model';
import styles from './lanes.module.css';
import { leftOf, trackHeight, trackTop, widthOf, type Scale } from './scale';
import { firstThatFits, patientFont } from './text-room';

/** What borders and paddings take, in pixels. */
const edges = 15;
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One stop for the keyboard: arrows go from block to block. */
function rove(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const all = [
    ...(event.currentTarget.closest('[role=region]')?.querySelectorAll<HTMLElement>('[data-elsewhere]') ?? []),
  ];
  all[all.indexOf(event.currentTarget) + step]?.focus();
}

interface ElsewhereBlockProps {
  readonly block: Elsewhere;
  readonly laneName: string;
  readonly tracks: number;
  readonly scale: Scale;
  /** The first of the day: Tab comes here. */
  readonly tabStop: boolean;
}

/** A fact of this day that is decided elsewhere: by which unit and until when, never for whom. */
export function ElsewhereBlock({ block, laneName, tracks, scale, tabStop }: ElsewhereBlockProps): ReactNode {
  const { t } = useTranslation('day');
  const { units } = useUnits();
  const { start, end, unitName, track } = block;
  const unit = units.find(({ name }) => name === unitName);
  const short = unit === undefined ? unitName : (shortUnitNames(units).get(unit.id) ?? unitName);
  const room = (end - start) * scale.pixelsPerMinute - edges;
  const shown = firstThatFits([unitName, short, t('lane.elsewhereShort')], room, patientFont);
  const words = t('lane.elsewhereFull', { lane: laneName, unit: unitName, hours: hoursWords(start, end) });
  return (
    <Tooltip label={words} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
      <div
        role="img"
        aria-label={words}
        data-elsewhere=""
        tabIndex={tabStop ? 0 : -1}
        className={styles.elsewhere}
        style={{
          left: leftOf(scale, start),
          width: `calc(${widthOf(scale, start, end)} - 1px)`,
          top: trackTop(tracks, track, scale.density),
          height: trackHeight(tracks, scale.density),
        }}
        onKeyDown={rove}
      >
        {shown !== undefined && <span>{shown}</span>}
      </div>
    </Tooltip>
  );
}
