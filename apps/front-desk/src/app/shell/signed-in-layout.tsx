import { Box, Button, Center, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { Navigate, Outlet, useLocation } from 'react-router';
import { accountQuery, type SignedInAccount } from '../../account/account.query';
import { CurrentAccountProvider } from '../../account/current-account';
import { SignInForm } from '../../features/sign-in/sign-in-form';
import { LiveDays } from '../../live/live-days';
import { RefusalNotice } from '../../ui/refusal-notice';
import { paths } from '../paths';
import { OfflineBand } from './offline-band';
import { CodeToGive, PasswordToChoose } from './own-password';
import { TopBar } from './top-bar';
import { UnitsLoaded } from './units-loaded';
import { Waiting } from './waiting';
import styles from './shell.module.css';

/** The frame of every screen. When the user session ends under way, the page stays and the sign-in is asked over it. */
export function SignedInLayout(): ReactNode {
  const { t } = useTranslation();
  const location = useLocation();
  const query = useQuery(accountQuery);
  const known = useRef<SignedInAccount | null>(null);
  if (query.data !== undefined && query.data !== null) known.current = query.data;
  const account = known.current;
  if (account === null) {
    if (query.isPending) return <Waiting />;
    if (query.isError)
      return (
        <Center mih="100dvh" p="md">
          <Stack maw={520}>
            <RefusalNotice error={query.error} title={t('loadingRefused')} />
            <Button variant="default" onClick={() => void query.refetch()}>
              {t('tryAgain')}
            </Button>
          </Stack>
        </Center>
      );
    return (
      <Navigate replace to={`${paths.signIn}?retour=${encodeURIComponent(location.pathname + location.search)}`} />
    );
  }
  if (account.passwordToChange && query.data !== null) return <PasswordToChoose />;
  if (account.secondFactorDue && query.data !== null) return <CodeToGive />;
  return (
    <CurrentAccountProvider account={account} key={account.id}>
      <a className="skip-link no-print" href="#contenu">
        {t('skipToContent')}
      </a>
      <UnitsLoaded>
        <div className={styles.frame}>
          <TopBar />
          <OfflineBand />
          <LiveDays />
          <Box component="main" id="contenu" tabIndex={-1} className={styles.content}>
            <Outlet />
          </Box>
        </div>
      </UnitsLoaded>
      {query.data === null && (
        <Dialog title={t('signedOutTitle')}>
          <Stack>
            <Text>{t('signedOutText')}</Text>
            <SignInForm />
          </Stack>
        </Dialog>
      )}
    </CurrentAccountProvider>
  );
}
