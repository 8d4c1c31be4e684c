import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Dialog } from '../../ui/dialog';
import type { Autosave } from './use-autosave';

/** Another page is wanted: what is typed is saved first, and where it cannot be, who typed it is asked before it is lost. */
export function LeaveQuestion({ autosave }: { readonly autosave: Autosave }): ReactNode {
  const { t } = useTranslation('report');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && autosave.isUnsaved(),
  );
  const [isAsking, setIsAsking] = useState(false);
  const isBlocked = blocker.state === 'blocked';
  useEffect(() => {
    if (!isBlocked) return;
    void autosave
      .flush()
      .then((saved) => (saved === null ? setIsAsking(true) : blocker.proceed()))
      .catch(() => setIsAsking(true));
    // Once for each page that is wanted, whatever is drawn meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isBlocked]);
  if (!isBlocked || !isAsking) return null;
  const stay = (): void => {
    setIsAsking(false);
    blocker.reset();
  };
  const leave = (): void => {
    autosave.abandon();
    blocker.proceed();
  };
  return (
    <Dialog title={t('leave.title')} onClose={stay}>
      <Text>{t('leave.text')}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={leave}>
          {t('leave.go')}
        </Button>
        <Button onClick={stay} data-autofocus>
          {t('leave.stay')}
        </Button>
      </Group>
    </Dialog>
  );
}
