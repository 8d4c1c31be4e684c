import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ResourceView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { useCreateAccount } from './accounts.acts';
import { PersonFields, personOf, usePersonRules } from './person-fields';

export function NewAccountDialog({
  people,
  onClose,
}: {
  readonly people: readonly ResourceView[];
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['settings', 'common']);
  const create = useCreateAccount();
  const rules = usePersonRules();
  const form = useForm({
    initialValues: {
      login: '',
      displayName: '',
      password: '',
      roles: [] as string[],
      resourceId: null as string | null,
      rpps: '',
    },
    validate: {
      ...rules,
      login: (value) => (value.trim() === '' ? t('account.missing') : null),
      password: (value) => (value.length < 12 ? t('account.passwordShort') : null),
    },
  });
  const submit = form.onSubmit((values) =>
    create.mutate(
      { login: values.login, password: values.password, ...personOf(values) },
      {
        onSuccess: () => {
          noticeDone(t('account.created'));
          onClose();
        },
      },
    ),
  );
  return (
    <Dialog onClose={onClose} title={t('account.new')}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <TextInput label={t('account.displayName')} data-autofocus {...form.getInputProps('displayName')} />
          <TextInput label={t('account.login')} autoComplete="off" {...form.getInputProps('login')} />
          <PasswordInput
            label={t('account.password')}
            description={t('account.passwordHint')}
            autoComplete="new-password"
            {...form.getInputProps('password')}
          />
          <PersonFields form={form} people={people} />
          <RefusalNotice error={create.error} title={t('account.refused')} />
          <Group justify="flex-end">
            <LeaveButton onClick={onClose} />
            <Button type="submit" loading={create.isPending}>
              {t('account.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
