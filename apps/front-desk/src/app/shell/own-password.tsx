import { Button, Center, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SecondFactorForm } from '../../account/second-factor-form';
import { useSignOut } from '../../account/sign-out.act';
import { ChangePasswordForm } from '../../features/change-password/change-password-form';
import { Dialog } from '../../ui/dialog';
import { noticeRefused } from '../../ui/notices';

/** What comes between signing in and everything else. */
function BeforeTheDesk({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <Center mih="100dvh" p="md" component="main">
      <title>{`${title} · Diurne`}</title>
      <Stack w={440} maw="100%">
        <Stack gap={4}>
          <Title order={1} fz="xl">
            {title}
          </Title>
          <Text c="dimmed">{text}</Text>
        </Stack>
        <Paper p="lg" withBorder>
          {children}
        </Paper>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => signOut.mutate(undefined, { onError: (error) => noticeRefused(error, t('signOut')) })}
        >
          {t('signOut')}
        </Button>
      </Stack>
    </Center>
  );
}

/** Nothing else is open with a password that was given once. */
export function PasswordToChoose(): ReactNode {
  const { t } = useTranslation('signIn');
  return (
    <BeforeTheDesk title={t('own.toChoose')} text={t('own.toChooseText')}>
      <ChangePasswordForm given />
    </BeforeTheDesk>
  );
}

/** The account is read again once the code is given, and the desk opens. */
export function CodeToGive(): ReactNode {
  const { t } = useTranslation('signIn');
  return (
    <BeforeTheDesk title={t('factor.title')} text={t('factor.doorText')}>
      <SecondFactorForm missing={false} onGiven={() => undefined} />
    </BeforeTheDesk>
  );
}

export function OwnPasswordDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('signIn');
  return (
    <Dialog title={t('own.title')} onClose={onClose}>
      <ChangePasswordForm onChanged={onClose} />
    </Dialog>
  );
}
