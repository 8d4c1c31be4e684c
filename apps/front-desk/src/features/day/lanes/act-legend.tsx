import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActIcon, actTones } from './act-look';
import styles from './lanes.module.css';

/** `elsewhere`: something of this day is taken by another unit. */
export function ActLegend({ elsewhere }: { readonly elsewhere: boolean }): ReactNode {
  const { t } = useTranslation(['common', 'day']);
  return (
    <div className={styles.legend}>
      {actTones.map((tone) => (
        <span key={tone}>
          <ActIcon tone={tone} />
          {t(`act.${tone}`)}
        </span>
      ))}
      {elsewhere && (
        <span>
          <span className={styles.elsewhereSwatch} />
          {t('day:lane.elsewhere')}
        </span>
      )}
    </div>
  );
}
