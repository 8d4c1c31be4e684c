import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { emailShape, lineShape, refusalOf } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { DoublesNotice, type Insist } from '../../ui/doubles-notice';
import { noticeDone } from '../../ui/notices';
import { useNow } from '../../ui/now';
import { orNothing, refusalUnlessEmpty } from '../../ui/optional-text';
import { useCorrectEntry, type CorrespondentView } from './settings.acts';

/** Puts right an entry of the address book, as it was when the dialog opened. */
export function CorrectEntryDialog({
  entry: { id, displayName, rpps, specialty, email, isSecure },
  onClose,
}: {
  readonly entry: CorrespondentView;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('settings');
  const today = useNow(useAccount().establishment.timeZone).date;
  const correct = useCorrectEntry(id);
  const form = useForm({
    validateInputOnBlur: true,
    initialValues: { displayName, specialty, email: email ?? '', rpps: rpps ?? '' },
    validate: {
      displayName: (value) => refusalOf(lineShape(120), value),
      specialty: (value) => refusalOf(lineShape(80), value),
      email: (value) => refusalUnlessEmpty(emailShape, value),
      rpps: (value) => (/^(\d{11})?$/.test(value.replace(/\s/g, '')) ? null : t('account.rppsWrong')),
    },
  });
  const submit = (insist: Insist | null) =>
    form.onSubmit((values) => {
      const now = { ...values, email: orNothing(values.email), rpps: values.rpps.replace(/\s/g, '') || null };
      correct.mutate(
        { seen: { displayName, rpps, specialty, email }, now, insist },
        {
          onSuccess: () => {
            noticeDone(t('addressBook.corrected'));
            onClose();
          },
        },
      );
    });
  return (
    <Dialog onClose={onClose} title={t('addressBook.correctTitle', { name: displayName })}>
      <form noValidate onSubmit={submit(null)}>
        <Stack>
          <TextInput label={t('addressBook.physician')} data-autofocus {...form.getInputProps('displayName')} />
          <TextInput label={t('addressBook.specialty')} {...form.getInputProps('specialty')} />
          <TextInput type="email" label={t('addressBook.address')} {...form.getInputProps('email')} />
          <TextInput inputMode="numeric" label={t('addressBook.rpps')} {...form.getInputProps('rpps')} />
          {isSecure && (
            <Text size="sm" c="dimmed">
              {t('addressBook.unmarked')}
            </Text>
          )}
          <DoublesNotice
            error={correct.error}
            title={t('addressBook.notCorrected')}
            today={today}
            isPending={correct.isPending}
            onInsist={(insist) => submit(insist)()}
          />
          <Group justify="flex-end">
            <LeaveButton onClick={onClose} />
            <Button type="submit" loading={correct.isPending}>
              {t('addressBook.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
