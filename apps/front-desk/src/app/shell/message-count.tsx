import { countMessagesToFollow } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import { messageCountQuery } from '../../features/follow/follow.acts';
import styles from './shell.module.css';

/** How many patients of the unit somebody has to call. */
export function MessageCount({ unitId }: { readonly unitId: string | null }): ReactNode {
  const { t } = useTranslation();
  const may = useMay(countMessagesToFollow);
  const { data } = useQuery({ ...messageCountQuery(unitId ?? ''), enabled: may && unitId !== null });
  if (data === undefined || data.total === 0) return null;
  return (
    <span className={styles.count}>
      {data.total}
      <span className="visually-hidden"> {t('nav.toCall', { count: data.total })}</span>
    </span>
  );
}
