import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { AccountView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../http/refusal';
import { RefusalNotice } from '../../ui/refusal-notice';
import { useSignIn, type Credentials } from './sign-in.act';

export function SignInForm({ onSignedIn }: { readonly onSignedIn?: (account: AccountView) => void }): ReactNode {
  const { t } = useTranslation('signIn');
  const signIn = useSignIn();
  const form = useForm<Credentials>({
    initialValues: { login: '', password: '' },
    validate: {
      login: (login) => (login.trim() === '' ? t('loginMissing') : null),
      password: (password) => (password === '' ? t('passwordMissing') : null),
    },
  });
  const delayed = signIn.error instanceof Refusal && signIn.error.code === 'sign-in-delayed';
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((credentials) =>
        signIn.mutate(credentials, { onSuccess: (account) => onSignedIn?.(account) }),
      )}
    >
      <Stack gap="sm">
        <TextInput
          size="md"
          label={t('login')}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus
          autoFocus
          {...form.getInputProps('login')}
        />
        <PasswordInput
          size="md"
          label={t('password')}
          name="password"
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        {signIn.isError && <RefusalNotice error={signIn.error} title={delayed ? t('delayed') : t('refused')} />}
        <Button type="submit" size="md" loading={signIn.isPending}>
          {t('submit')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('help')}
        </Text>
      </Stack>
    </form>
  );
}
