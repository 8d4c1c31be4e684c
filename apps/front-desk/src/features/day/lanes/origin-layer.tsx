import type { ReactNode } from 'react';
import type { LaneLayout } from './lane-layout';
import styles from './lanes.module.css';
import type { Span } from './tracks';
import { leftOf, trackHeight, trackTop, widthOf, type Scale } from './scale';

/** Where a step of the draft stands today. */
export interface Origin extends Span {
  readonly stepId: string;
  readonly laneId: string;
}

export function OriginLayer({
  origins,
  layout,
  scale,
}: {
  readonly origins: readonly Origin[];
  readonly layout: LaneLayout;
  readonly scale: Scale;
}): ReactNode {
  return origins.map((origin) => {
    const lane = layout.lanes.find(({ row }) => row.id === origin.laneId);
    if (lane === undefined) return null;
    const track = lane.row.blocks.find((block) => block.stepId === origin.stepId)?.track ?? 0;
    return (
      <div
        key={`${origin.laneId}.${origin.stepId}`}
        className={styles.origin}
        aria-hidden="true"
        style={{
          left: leftOf(scale, origin.start),
          width: widthOf(scale, origin.start, origin.end),
          top: lane.top + trackTop(lane.row.tracks, track, scale.density),
          height: trackHeight(lane.row.tracks, scale.density),
        }}
      />
    );
  });
}
