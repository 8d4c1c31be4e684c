import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The way out of a dialog that changes nothing: one word wherever it stands, and never the word of an act. */
export function LeaveButton({ onClick, ...look }: ButtonProps & { readonly onClick: () => void }): ReactNode {
  const { t } = useTranslation('common');
  return (
    <Button variant="default" {...look} onClick={onClick}>
      {t('leaveDialog')}
    </Button>
  );
}
