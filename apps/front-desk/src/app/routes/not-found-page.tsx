import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/empty-state';
import { paths } from '../paths';

export function NotFoundPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <EmptyState
      isPage
      icon="search"
      title={t('notFoundTitle')}
      action={
        <Button mt="sm" component={Link} to={paths.home}>
          {t('backHome')}
        </Button>
      }
    >
      {t('notFoundText')}
    </EmptyState>
  );
}
