import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ResourceView, Role, UnitView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { UnitsChoice, workingUnits } from './account-units';
import { useCreateAccount } from './accounts.acts';
import { PersonFields, personOf, usePersonRules } from './person-fields';

/** They work with accounts, files or identities, of the whole house. */
const unitless: readonly string[] = ['administrator', 'dim', 'identityCell'] satisfies readonly Role[];

export function NewAccountDialog({
  people,
  units,
  onClose,
}: {
  readonly people: readonly ResourceView[];
  readonly units: readonly UnitView[];
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
      units: [] as string[],
      resourceId: null as string | null,
      rpps: '',
    },
    validate: {
      ...rules,
      login: (value) => (value.trim() === '' ? t('account.missing') : null),
      password: (value) => (value.length < 12 ? t('account.passwordShort') : null),
      units: (value: string[], { roles: chosen }: { readonly roles: string[] }) =>
        value.length === 0 && chosen.some((role) => !unitless.includes(role)) ? t('account.unitMissing') : null,
    },
  });
  const submit = form.onSubmit(({ units: chosen, ...values }) =>
    create.mutate(
      { login: values.login, password: values.password, ...personOf(values), ...workingUnits(chosen) },
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
          <UnitsChoice units={units} {...form.getInputProps('units')} />
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
