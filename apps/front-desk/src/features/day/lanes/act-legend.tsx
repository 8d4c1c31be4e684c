import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActIcon, actTones } from './act-look';
import styles from './lanes.module.css';

export function ActLegend(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={styles.legend}>
      {actTones.map((tone) => (
        <span key={tone}>
          <ActIcon tone={tone} />
          {t(`act.${tone}`)}
        </span>
      ))}
    </div>
  );
}
