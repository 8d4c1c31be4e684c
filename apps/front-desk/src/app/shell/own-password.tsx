import { Button, Center, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../account/sign-out.act';
import { ChangePasswordForm } from '../../features/change-password/change-password-form';
import { Dialog } from '../../ui/dialog';
import { noticeRefused } from '../../ui/notices';

/** Nothing else is open with a password that was given once. */
export function PasswordToChoose(): ReactNode {
  const { t } = useTranslation(['signIn', 'common']);
  const signOut = useSignOut();
  return (
    <Center mih="100dvh" p="md" component="main">
      <title>{`${t('own.toChoose')} · Diurne`}</title>
      <Stack w={440} maw="100%">
        <Stack gap={4}>
          <Title order={1} fz="xl">
            {t('own.toChoose')}
          </Title>
          <Text c="dimmed">{t('own.toChooseText')}</Text>
        </Stack>
        <Paper p="lg" withBorder>
          <ChangePasswordForm given />
        </Paper>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => signOut.mutate(undefined, { onError: (error) => noticeRefused(error, t('common:signOut')) })}
        >
          {t('common:signOut')}
        </Button>
      </Stack>
    </Center>
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
