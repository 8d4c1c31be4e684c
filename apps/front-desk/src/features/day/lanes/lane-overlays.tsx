import type { ReactNode } from 'react';
import { frenchHour } from '@diurne/time';
import { bandsOf, durationOf, isLegal, startsIn, type Carry } from '../carry/carry';
import { actColours } from './act-look';
import { threadOf, type LaneLayout } from './lane-layout';
import styles from './lanes.module.css';
import { hoursBetween, leftOf, share, trackHeight, trackTop, widthOf, type Scale } from './scale';

/** Hours a little stronger, quarters as hairlines. */
export function GridLines({ scale }: { readonly scale: Scale }): ReactNode {
  const quarters = Array.from({ length: (scale.to - scale.from) / 15 + 1 }, (_, i) => scale.from + i * 15).filter(
    (minute) => minute % 60 !== 0,
  );
  const lines = (minutes: readonly number[]): string =>
    minutes.map((minute) => `M${share(scale, minute).toFixed(4)} 0V100`).join('');
  return (
    <svg className={styles.lines} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path className={styles.hairline} d={lines(quarters)} vectorEffect="non-scaling-stroke" />
      <path
        className={styles.hourLine}
        d={lines(hoursBetween(scale.from, scale.to))}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** The chosen visit's way through its lanes. */
export function VisitThread({
  layout,
  scale,
  visitId,
}: {
  readonly layout: LaneLayout;
  readonly scale: Scale;
  readonly visitId: string;
}): ReactNode {
  const points = threadOf(layout, visitId);
  const path = points.slice(1).map((point, i) => {
    const before = points[i] as (typeof points)[0];
    const from = share(scale, Math.min(before.end, point.start));
    const to = share(scale, point.start);
    return `M${from} ${before.y}C${(from + to) / 2 + 0.6} ${before.y} ${(from + to) / 2 - 0.6} ${point.y} ${to} ${point.y}`;
  });
  return (
    <svg
      className={styles.thread}
      viewBox={`0 0 100 ${Math.max(1, layout.height)}`}
      preserveAspectRatio="none"
      style={{ height: layout.height }}
      aria-hidden="true"
    >
      <path d={path.join('')} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

export function NowLine({ scale, minute }: { readonly scale: Scale; readonly minute: number }): ReactNode {
  if (minute < scale.from || minute > scale.to) return null;
  return (
    <div className={styles.now} style={{ left: leftOf(scale, minute) }}>
      <span>{frenchHour(minute)}</span>
    </div>
  );
}

/** What is in the hand: soft green where it may start, and its ghost. */
export function CarryLayer({
  carry,
  layout,
  scale,
}: {
  readonly carry: Carry;
  readonly layout: LaneLayout;
  readonly scale: Scale;
}): ReactNode {
  const ownLane = layout.lanes.find(({ row }) => row.blocks.some((block) => block.key === carry.block.key));
  const target = carry.at.laneId === null ? ownLane : layout.lanes.find(({ row }) => row.id === carry.at.laneId);
  const track = target === ownLane ? carry.block.track : 0;
  return (
    <div className={styles.carryLayer} aria-hidden="true">
      {layout.lanes.flatMap((lane) =>
        carry.block.use === null && lane !== ownLane
          ? []
          : bandsOf(startsIn(carry, carry.block.use === null ? null : lane.row.id), carry.grid).map((band) => (
              <div
                key={`${lane.row.id}.${band.start}`}
                className={styles.legal}
                style={{
                  left: leftOf(scale, band.start),
                  width: widthOf(scale, band.start, band.end),
                  top: lane.top + 1,
                  height: lane.height - 2,
                }}
              />
            )),
      )}
      {target !== undefined && (
        <div
          className={[styles.ghost, isLegal(carry) ? '' : styles.ghostRefused].join(' ')}
          style={
            {
              ...actColours(carry.block.tone),
              left: leftOf(scale, carry.at.start),
              width: widthOf(scale, carry.at.start, carry.at.start + durationOf(carry)),
              top: target.top + trackTop(target.row.tracks, track, scale.density),
              height: trackHeight(target.row.tracks, scale.density),
            } as React.CSSProperties
          }
        >
          <span>{frenchHour(carry.at.start)}</span>
        </div>
      )}
    </div>
  );
}
