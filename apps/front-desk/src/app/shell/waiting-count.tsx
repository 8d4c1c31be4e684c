import { countFactsToConfirm } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import { waitingCountQuery } from '../../features/confirm/confirm.acts';
import styles from './shell.module.css';

/** How many facts wait for the word of whoever is signed in. */
export function WaitingCount(): ReactNode {
  const { t } = useTranslation();
  const { data } = useQuery({ ...waitingCountQuery, enabled: useMay(countFactsToConfirm) });
  if (data === undefined || data.total === 0) return null;
  return (
    <span className={styles.count}>
      {data.total}
      <span className="visually-hidden"> {t('nav.waiting', { count: data.total })}</span>
    </span>
  );
}
