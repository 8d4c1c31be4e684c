import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { lineShape, refusalOf, textShape, type RequestView } from '@diurne/contracts';
import { isCivilDate } from '@diurne/time';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { noticeDone } from '../../ui/notices';
import { useNow } from '../../ui/now';
import { RefusalNotice } from '../../ui/refusal-notice';
import { TimeField } from '../../ui/time-field';
import { minuteOf, timeInputOf } from '../../ui/time-input';
import { PhysicianSelect } from './physician-select';
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
  const account = useAccount();
  const today = useNow(account.establishment.timeZone).date;
  const correct = useCorrectRequest();
  // As it was when the dialog opened: what somebody else writes meanwhile is never written over.
  const [seen] = useState(() => seenOf(request));
  const mayReword = request.state === 'received' || account.roles.includes('physician');
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
    validate: {
      prescriberId: (value) => (value === '' ? t('new.prescriberMissing') : null),
      wishedFrom: (value) => (isCivilDate(value) ? null : t('new.dateMissing')),
      wishedTo: (value, all) =>
        !isCivilDate(value) ? t('new.dateMissing') : value < all.wishedFrom ? t('new.datesCrossed') : null,
      hoursTo: (value, all) => {
        const [from, to] = [minuteOf(all.hoursFrom), minuteOf(value)];
        return from !== null && to !== null && to <= from ? t('new.hoursCrossed') : null;
      },
      justification: (value) => refusalOf(textShape(2000), value),
      note: (value) => (value.trim() === '' ? null : refusalOf(lineShape(500), value)),
    },
  });
  const submit = form.onSubmit(({ hoursFrom, hoursTo, ...values }) => {
    const [from, to] = [minuteOf(hoursFrom), minuteOf(hoursTo)];
    const hours = from === null && to === null ? null : { from: from ?? 0, to: to ?? 1440 };
    const note = values.note.trim() === '' ? null : values.note;
    correct.mutate(
      { id: request.id, seen, now: { ...values, priority: Number(values.priority), hours, note } },
      {
        onSuccess: () => {
          noticeDone(t('correct.done'));
          onClose();
        },
      },
    );
  });
  return (
    <Dialog onClose={onClose} size={720} title={t('correct.title', { patient: request.patient.displayName })}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <SimpleGrid cols={2}>
            <DateField today={today} label={t('new.from')} {...form.getInputProps('wishedFrom')} />
            <DateField today={today} label={t('new.to')} {...form.getInputProps('wishedTo')} />
            <TimeField label={t('new.hoursFrom')} {...form.getInputProps('hoursFrom')} />
            <TimeField label={t('new.hoursTo')} {...form.getInputProps('hoursTo')} />
            <PhysicianSelect label={t('columns.prescriber')} {...form.getInputProps('prescriberId')} />
            <Select
              label={t('columns.priority')}
              allowDeselect={false}
              data={['1', '2', '3', '4', '5'].map((one) => ({
                value: one,
                label: one === '1' ? t('ordinary') : t('priority', { priority: one }),
              }))}
              {...form.getInputProps('priority')}
            />
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
            <Button variant="default" onClick={onClose}>
              {t('keep')}
            </Button>
            <Button type="submit" loading={correct.isPending}>
              {t('correct.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
