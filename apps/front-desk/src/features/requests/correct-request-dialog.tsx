import { Button, Group, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { RequestView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { timeInputOf } from '../../ui/time-input';
import { PhysicianSelect } from './physician-select';
import { askedOf, requestRules } from './request-form';
import { PrioritySelect, WishedInputs } from './request-inputs';
import { useCorrectRequest, type RequestCorrection } from './requests.acts';

type Seen = RequestCorrection['seen'];
const seenOf = ({ prescriberId, justification, priority, wishedFrom, wishedTo, hours, note }: RequestView): Seen => ({
  prescriberId,
  justification,
  priority,
  wishedFrom,
  wishedTo,
  hours,
  note,
});

/** Puts right what was entered of a request: its period, hours, priority, words and prescriber. */
export function CorrectRequestDialog({
  request,
  onClose,
}: {
  readonly request: RequestView;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('requests');
  const { roles } = useAccount();
  const correct = useCorrectRequest();
  // As it was when the dialog opened: what somebody else writes meanwhile is never written over.
  const [seen] = useState(() => seenOf(request));
  const mayReword = request.state === 'received' || roles.includes('physician');
  const form = useForm({
    initialValues: {
      prescriberId: seen.prescriberId,
      justification: seen.justification,
      priority: String(seen.priority),
      wishedFrom: seen.wishedFrom,
      wishedTo: seen.wishedTo,
      hoursFrom: seen.hours === null || seen.hours.from === 0 ? '' : timeInputOf(seen.hours.from),
      hoursTo: seen.hours === null || seen.hours.to === 1440 ? '' : timeInputOf(seen.hours.to),
      note: seen.note ?? '',
    },
    validate: requestRules(t),
  });
  const submit = form.onSubmit((values) => {
    correct.mutate(
      { id: request.id, seen, now: askedOf(values) },
      {
        onSuccess: () => {
          noticeDone(t('correct.done', { patient: request.patient.displayName }));
          onClose();
        },
      },
    );
  });
  return (
    <Dialog onClose={onClose} size={720} title={t('correct.title', { patient: request.patient.displayName })}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <WishedInputs inputOf={form.getInputProps} />
            <PhysicianSelect label={t('columns.prescriber')} {...form.getInputProps('prescriberId')} />
            <PrioritySelect {...form.getInputProps('priority')} />
          </SimpleGrid>
          <Textarea
            label={t('justification')}
            description={mayReword ? undefined : t('correct.reasonValidated')}
            disabled={!mayReword}
            autosize
            minRows={3}
            {...form.getInputProps('justification')}
          />
          <TextInput label={t('note')} {...form.getInputProps('note')} />
          <RefusalNotice error={correct.error} title={t('correct.refused')} />
          <Group justify="flex-end">
            <LeaveButton onClick={onClose} />
            <Button type="submit" loading={correct.isPending}>
              {t('correct.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
