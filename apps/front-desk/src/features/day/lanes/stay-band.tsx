import type { ReactNode } from 'react';
import { hoursWords } from '../../../ui/wording';
import styles from './lanes.module.css';
import type { Stay } from './lanes.view-model';
import { leftOf, trackHeight, trackTop, widthOf, type Scale } from './scale';
import { firstThatFits, patientFont } from './text-room';

interface StayBandProps {
  readonly stay: Stay;
  readonly tracks: number;
  readonly scale: Scale;
  readonly dimmed: boolean;
}

/** What the name's own margins take, in pixels. */
const margins = 12;

/** A whole stay under its steps; the patient is written once, over all of them. */
export function StayBand({ stay, tracks, scale, dimmed }: StayBandProps): ReactNode {
  const span = {
    left: leftOf(scale, stay.start),
    width: widthOf(scale, stay.start, stay.end),
    top: trackTop(tracks, stay.track, scale.density),
  };
  const dim = dimmed ? styles.dimmed : '';
  const room = (stay.end - stay.start) * scale.pixelsPerMinute - margins;
  const name = firstThatFits(stay.wordings, room, { ...patientFont, weight: 650 });
  return (
    <>
      <div
        className={[styles.stay, dim].join(' ')}
        title={`${stay.patientName} · ${stay.pathwayName} · ${hoursWords(stay.start, stay.end)}`}
        style={{ ...span, height: trackHeight(tracks, scale.density) }}
      />
      {name !== undefined && (
        <div aria-hidden="true" className={[styles.stayName, dim].join(' ')} style={span}>
          <span>{name}</span>
        </div>
      )}
    </>
  );
}
