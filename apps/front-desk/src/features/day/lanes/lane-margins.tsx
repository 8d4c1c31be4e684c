import { Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneLayout } from './lane-layout';
import { laneNameLines } from './lane-name';
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

/** Heights from which a name of two lines leaves room for what it is. */
const threeLines = 44;

/** What each lane is, left of it; whole under the pointer or the finger. */
export function LaneNames({ layout }: { readonly layout: LaneLayout }): ReactNode {
  const { t } = useTranslation('day');
  const { ref, width } = useElementSize<HTMLDivElement>();
  const room = (width || 176) - 17;
  return (
    <div ref={ref} className={styles.names} aria-hidden="true">
      {layout.lanes.map(({ row, height }) => {
        const lines = laneNameLines(row.name === '' ? t('lane.noPlace') : row.name, room);
        const detail = `${row.detail}${row.capacity > 1 && row.detail !== '' ? ` × ${row.capacity}` : ''}`;
        return (
          <Tooltip
            key={row.id}
            label={[row.name, detail].filter((words) => words !== '').join(' · ')}
            disabled={row.name === ''}
            events={{ hover: true, focus: true, touch: true }}
            position="bottom-start"
            multiline
          >
            <div className={styles.name} style={{ height }}>
              <b>
                {lines.map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </b>
              {(lines.length === 1 || height >= threeLines) && <small>{detail}</small>}
            </div>
          </Tooltip>
        );
      })}
    </div>
  );
}
