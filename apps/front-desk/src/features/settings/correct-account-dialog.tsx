import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ManagedAccountView, ResourceView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { useCorrectAccount } from './accounts.acts';
import { PersonFields, personOf, usePersonRules, type PersonTyped } from './person-fields';

/** Puts right what was said of a person, as it was when the dialog opened. One's own roles are another administrator's to change. */
export function CorrectAccountDialog({
  account,
  people,
  isOwn,
  onClose,
}: {
  readonly account: ManagedAccountView;
  readonly people: readonly ResourceView[];
  readonly isOwn: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('settings');
  const correct = useCorrectAccount(account.id);
  const rules = usePersonRules();
  const [seen] = useState(() => ({
    displayName: account.displayName,
    roles: account.roles,
    resourceId: account.resourceId,
    rpps: account.rpps,
  }));
  const initialValues: PersonTyped = { ...seen, roles: [...seen.roles], rpps: seen.rpps ?? '' };
  const form = useForm<PersonTyped>({ initialValues, validate: rules });
  const submit = form.onSubmit((values) =>
    correct.mutate(
      { seen, now: personOf(values) },
      {
        onSuccess: ({ displayName }) => {
          noticeDone(t('account.corrected', { name: displayName }));
          onClose();
        },
      },
    ),
  );
  return (
    <Dialog onClose={onClose} title={t('account.correctTitle', { name: account.displayName })}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <TextInput label={t('account.displayName')} data-autofocus {...form.getInputProps('displayName')} />
          <PersonFields form={form} people={people} rolesLocked={isOwn} />
          <RefusalNotice error={correct.error} title={t('account.notDone')} />
          <Group justify="flex-end">
            <LeaveButton onClick={onClose} />
            <Button type="submit" loading={correct.isPending}>
              {t('account.correctSave')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
