import { Button, Group, Radio, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { callMeans, type MessageToFollow } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { frenchHour } from '@diurne/time';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { capitalised, dayWords, numericDate } from '../../ui/wording';
import { useNoteCall, type PatientCall } from './follow.acts';

interface CallForm {
  means: PatientCall['means'];
  reached: '' | 'yes' | 'no';
  said: string;
}

/** "Patient appelé": what was said, and whether they were reached. */
export function CallDialog({
  message,
  onClose,
}: {
  readonly message: MessageToFollow;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['follow', 'common']);
  const note = useNoteCall(message.visitId);
  const form = useForm<CallForm>({
    initialValues: { means: 'telephone', reached: '', said: '' },
    validate: {
      reached: (value) => (value === '' ? t('call.reachedMissing') : null),
      said: (value) => (value.trim() === '' ? t('call.saidMissing') : null),
    },
  });
  const submit = ({ means, reached, said }: CallForm): void =>
    note.mutate(
      { means, reached: reached === 'yes', said },
      {
        onSuccess: () => {
          noticeDone(t(reached === 'yes' ? 'call.told' : 'call.tryAgain'));
          onClose();
        },
      },
    );
  const { patient } = message;
  return (
    <Dialog onClose={onClose} title={t('call.title', { patient: patient.displayName })}>
      <form noValidate onSubmit={form.onSubmit(submit)}>
        <Stack>
          <Text size="sm">
            {t('call.who', {
              born: capitalised(t(`common:born.${patient.sex}`, { on: numericDate(patient.birthDate) })),
              ipp: patient.ipp,
            })}
            <br />
            <b>{message.phone ?? t('noPhone')}</b>
            <br />
            {t(`call.tell.${message.kind}`, { day: dayWords(message.on), hour: frenchHour(message.arrival) })}
          </Text>
          <SegmentedControl
            aria-label={t('call.means')}
            data={callMeans.map((one) => ({ value: one, label: t(`call.by.${one}`) }))}
            {...form.getInputProps('means')}
          />
          <Radio.Group label={t('call.reached')} {...form.getInputProps('reached')}>
            <Stack gap={6} mt={4}>
              <Radio value="yes" label={t('call.yes')} />
              <Radio value="no" label={t('call.no')} />
            </Stack>
          </Radio.Group>
          <Textarea label={t('call.said')} autosize minRows={2} maxLength={500} {...form.getInputProps('said')} />
          <RefusalNotice error={note.error} title={t('call.refused')} />
          <Group justify="flex-end">
            <LeaveButton onClick={onClose} />
            <Button type="submit" loading={note.isPending}>
              {t('call.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
