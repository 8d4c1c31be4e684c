import { Center, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export function Waiting(): ReactNode {
  const { t } = useTranslation();
  return (
    <Center mih="60dvh" role="status" aria-label={t('loading')}>
      <Loader aria-hidden="true" />
    </Center>
  );
}
