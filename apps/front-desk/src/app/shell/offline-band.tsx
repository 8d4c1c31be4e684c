import { useNetwork } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';
import styles from './shell.module.css';

export function OfflineBand(): ReactNode {
  const { t } = useTranslation();
  const { online } = useNetwork();
  return (
    <div role="status" aria-live="polite">
      {!online && (
        <div className={styles.offline}>
          <Icon name="offline" />
          {t('offline')}
        </div>
      )}
    </div>
  );
}
