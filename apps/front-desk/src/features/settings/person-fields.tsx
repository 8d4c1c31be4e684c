import { MultiSelect, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { roles, type ResourceView, type Role } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What an administrator says of a person, as it is typed. */
export interface PersonTyped {
  readonly displayName: string;
  readonly roles: string[];
  readonly resourceId: string | null;
  readonly rpps: string;
}

export const personOf = (typed: PersonTyped) => ({
  displayName: typed.displayName.trim(),
  roles: roles.filter((role): role is Role => typed.roles.includes(role)),
  resourceId: typed.resourceId,
  rpps: typed.rpps.replace(/\s/g, '') || null,
});

export function usePersonRules() {
  const { t } = useTranslation('settings');
  return {
    displayName: (value: string) => (value.trim() === '' ? t('account.missing') : null),
    roles: (value: string[]) => (value.length === 0 ? t('account.roleMissing') : null),
    rpps: (value: string, { roles: chosen }: PersonTyped) => {
      const number = value.replace(/\s/g, '');
      if (number === '') return chosen.includes('physician') ? t('account.rppsMissing') : null;
      return /^\d{11}$/.test(number) ? null : t('account.rppsWrong');
    },
  };
}

/** Roles, the professional of the day, and the national number that a physician signs under. */
export function PersonFields<Typed extends PersonTyped>({
  form,
  people,
  rolesLocked = false,
}: {
  readonly form: UseFormReturnType<Typed>;
  readonly people: readonly ResourceView[];
  readonly rolesLocked?: boolean;
}): ReactNode {
  const { t } = useTranslation(['settings', 'common']);
  const signs = form.getValues().roles.includes('physician');
  return (
    <>
      <MultiSelect
        label={t('account.roles')}
        disabled={rolesLocked}
        {...(rolesLocked && { description: t('account.ownRoles') })}
        data={roles.map((role) => ({ value: role, label: t(`common:role.${role}`) }))}
        {...form.getInputProps('roles')}
      />
      <Select
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('account.clear') }}
        label={t('account.person')}
        description={t('account.personHint')}
        data={people.map((person) => ({ value: person.id, label: `${person.name}, ${person.trade}` }))}
        {...form.getInputProps('resourceId')}
      />
      <TextInput
        label={t('account.rpps')}
        description={t(signs ? 'account.rppsToSign' : 'account.rppsHint')}
        inputMode="numeric"
        maxLength={16}
        {...form.getInputProps('rpps')}
      />
    </>
  );
}
