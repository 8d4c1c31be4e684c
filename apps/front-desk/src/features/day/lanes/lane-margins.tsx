import { frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneLayout } from './lane-layout';
import styles from './lanes.module.css';
import { hoursBetween, leftOf, type Scale } from './scale';

/** The hours above the lanes. */
export function HourAxis({ scale }: { readonly scale: Scale }): ReactNode {
  return (
    <div className={styles.axis} aria-hidden="true">
      {hoursBetween(scale.from, scale.to)
        .filter((hour) => hour < scale.to)
        .map((hour) => (
          <span key={hour} style={{ left: leftOf(scale, hour) }}>
            {frenchHour(hour)}
          </span>
        ))}
    </div>
  );
}

/** What each lane is, left of it. */
export function LaneNames({ layout }: { readonly layout: LaneLayout }): ReactNode {
  const { t } = useTranslation('day');
  return (
    <div className={styles.names} aria-hidden="true">
      {layout.lanes.map(({ row, height }) => (
        <div key={row.id} className={styles.name} style={{ height }} title={`${row.name} · ${row.detail}`}>
          <b>{row.name === '' ? t('lane.noPlace') : row.name}</b>
          <small>
            {row.detail}
            {row.capacity > 1 && row.detail !== '' ? ` × ${row.capacity}` : ''}
          </small>
        </div>
      ))}
    </div>
  );
}
