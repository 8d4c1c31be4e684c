import { Button, Group, MultiSelect, PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { roles, type ResourceView, type Role, type UnitView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { UnitsChoice, workingUnits } from './account-units';
import { useCreateAccount } from './accounts.acts';

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
      login: (value) => (value.trim() === '' ? t('account.missing') : null),
      displayName: (value) => (value.trim() === '' ? t('account.missing') : null),
      password: (value) => (value.length < 12 ? t('account.passwordShort') : null),
      roles: (value) => (value.length === 0 ? t('account.roleMissing') : null),
      units: (value, { roles: chosen }) =>
        value.length === 0 && chosen.some((role) => !unitless.includes(role)) ? t('account.unitMissing') : null,
      rpps: (value) => (value === '' || /^\d{11}$/.test(value) ? null : t('account.rppsWrong')),
    },
  });
  const submit = form.onSubmit(({ units: chosen, ...values }) =>
    create.mutate(
      {
        ...values,
        ...workingUnits(chosen),
        roles: roles.filter((role): role is Role => values.roles.includes(role)),
        rpps: values.rpps === '' ? null : values.rpps,
      },
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
          <MultiSelect
            label={t('account.roles')}
            data={roles.map((role) => ({ value: role, label: t(`common:role.${role}`) }))}
            {...form.getInputProps('roles')}
          />
          <UnitsChoice units={units} {...form.getInputProps('units')} />
          <Select
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('account.clear') }}
            label={t('account.person')}
            description={t('account.personHint')}
            data={people.map((person) => ({ value: person.id, label: `${person.name}, ${person.trade}` }))}
            {...form.getInputProps('resourceId')}
          />
          <TextInput label={t('account.rpps')} inputMode="numeric" maxLength={11} {...form.getInputProps('rpps')} />
          <RefusalNotice error={create.error} title={t('account.refused')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('account.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
