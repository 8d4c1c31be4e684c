import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursWords } from '../../../ui/wording';
import type { Elsewhere } from './elsewhere.view-model';
import styles from './lanes.module.css';
import { fitOf, leftOf, trackHeight, trackTop, widthOf, type Scale } from './scale';

interface ElsewhereBlockProps {
  readonly block: Elsewhere;
  readonly laneName: string;
  readonly tracks: number;
  readonly scale: Scale;
}

/** A fact of this day that is decided elsewhere: by which unit and until when, never for whom. */
export function ElsewhereBlock({ block, laneName, tracks, scale }: ElsewhereBlockProps): ReactNode {
  const { t } = useTranslation('day');
  const { start, end, unitName, track } = block;
  const words = t('lane.elsewhereFull', { lane: laneName, unit: unitName, hours: hoursWords(start, end) });
  return (
    <div
      role="img"
      aria-label={words}
      title={words}
      className={styles.elsewhere}
      style={{
        left: leftOf(scale, start),
        width: `calc(${widthOf(scale, start, end)} - 1px)`,
        top: trackTop(tracks, track, scale.density),
        height: trackHeight(tracks, scale.density),
      }}
    >
      {fitOf((end - start) / 2, scale.pixelsPerMinute) !== 'stripe' && <span>{t('lane.elsewhere')}</span>}
    </div>
  );
}
