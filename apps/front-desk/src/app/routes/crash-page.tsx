import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state';

/** A page that broke says so in words; the rest of the desk goes on. */
export function CrashPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <EmptyState
      isPage
      icon="alert"
      title={t('crashTitle')}
      action={
        <Button mt="sm" onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
      }
    >
      {t('crashText')}
    </EmptyState>
  );
}
