import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';

/** Prints the page that stands; not on the paper itself. */
export function PrintButton(look: ButtonProps): ReactNode {
  const { t } = useTranslation('day');
  return (
    <Button
      variant="default"
      className="no-print"
      leftSection={<Icon name="printer" />}
      {...look}
      onClick={() => window.print()}
    >
      {t('print')}
    </Button>
  );
}
