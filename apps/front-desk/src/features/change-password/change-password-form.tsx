import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { useChangePassword } from './change-password.act';

/** `given`: the present one was given once, by the administrator. */
export function ChangePasswordForm({
  given = false,
  onChanged,
}: {
  readonly given?: boolean;
  readonly onChanged?: () => void;
}): ReactNode {
  const { t } = useTranslation('signIn');
  const change = useChangePassword();
  const form = useForm({
    initialValues: { current: '', next: '', again: '' },
    validate: {
      current: (current) => (current === '' ? t('own.missing') : null),
      next: (next) => (next.length < 12 ? t('own.short') : null),
      again: (again, { next }) => (again === next ? null : t('own.differs')),
    },
  });
  const submit = form.onSubmit(({ current, next }) =>
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          noticeDone(t('own.done'));
          onChanged?.();
        },
      },
    ),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <PasswordInput
          label={t(given ? 'own.given' : 'own.current')}
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('current')}
        />
        <PasswordInput
          label={t('own.next')}
          description={t('own.nextHint')}
          autoComplete="new-password"
          {...form.getInputProps('next')}
        />
        <PasswordInput label={t('own.again')} autoComplete="new-password" {...form.getInputProps('again')} />
        <RefusalNotice error={change.error} title={t('own.refused')} />
        <Button type="submit" loading={change.isPending}>
          {t('own.submit')}
        </Button>
      </Stack>
    </form>
  );
}
