import { Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { lineShape, refusalOf, type ResourceView } from '@diurne/contracts';
import { isCivilDate } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { foldedFilter } from '../../ui/folded-filter';
import { noticeDone } from '../../ui/notices';
import { useNow } from '../../ui/now';
import { RefusalNotice } from '../../ui/refusal-notice';
import { TimeField } from '../../ui/time-field';
import { minuteOf } from '../../ui/time-input';
import { touchedByAbsenceQuery, useNoteAbsence, type AskedAbsence } from './absences.acts';
import { TouchedList } from './touched-list';

/** Who is away, from when to when, and what that touches before anything is noted. */
export function AbsenceDialog({
  resources,
  onClose,
  onSettle,
}: {
  readonly resources: readonly ResourceView[];
  readonly onClose: () => void;
  /** From the notice: what it touches. */
  readonly onSettle: (asked: AskedAbsence) => void;
}): ReactNode {
  const { t } = useTranslation('settings');
  const today = useNow(useAccount().establishment.timeZone).date;
  const note = useNoteAbsence();
  const form = useForm({
    initialValues: { resourceId: '', on: today as string, until: '', from: '', to: '', reason: '' },
    validate: {
      resourceId: (value) => (value === '' ? t('absence.whoMissing') : null),
      on: (value) => (isCivilDate(value) ? null : t('absence.dateMissing')),
      until: (value, all) => (value === '' || (isCivilDate(value) && value >= all.on) ? null : t('absence.crossed')),
      to: (value, all) => {
        const [from, to] = [minuteOf(all.from) ?? 0, minuteOf(value) ?? 1440];
        return (all.until === '' || all.until === all.on) && to <= from ? t('absence.hoursCrossed') : null;
      },
      reason: (value) => (value.trim() === '' ? t('absence.reasonMissing') : refusalOf(lineShape(200), value)),
    },
  });
  const { resourceId, on, until: typedUntil, from, to } = form.values;
  const until = typedUntil === '' ? on : typedUntil;
  const hours = { from: minuteOf(from) ?? 0, to: minuteOf(to) ?? 1440 };
  const isAskable =
    resourceId !== '' && isCivilDate(on) && isCivilDate(until) && on <= until && (on < until || hours.from < hours.to);
  const asked: AskedAbsence | null = isAskable ? { resourceId, on, until, ...hours } : null;
  const touched = useQuery(touchedByAbsenceQuery(asked));
  const submit = form.onSubmit(({ reason }) => {
    if (asked === null) return;
    note.mutate(
      { ...asked, reason },
      {
        onSuccess: (noted) => {
          noticeDone(
            t('absence.noted', { count: noted.touched.length }),
            noted.touched.length === 0
              ? undefined
              : { label: t('touched.settle'), icon: 'calendar', run: () => onSettle(asked) },
          );
          onClose();
        },
      },
    );
  });
  return (
    <Dialog onClose={onClose} size={640} title={t('absence.new')}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <Select
            searchable
            data-autofocus
            label={t('absence.who')}
            filter={foldedFilter()}
            nothingFoundMessage={t('absence.nothingFound')}
            data={resources.map((one) => ({ value: one.id, label: `${one.name}, ${one.trade}` }))}
            {...form.getInputProps('resourceId')}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <DateField today={today} label={t('absence.on')} {...form.getInputProps('on')} />
            <TimeField label={t('absence.from')} {...form.getInputProps('from')} />
            <DateField today={today} label={t('absence.until')} {...form.getInputProps('until')} />
            <TimeField label={t('absence.to')} {...form.getInputProps('to')} />
          </SimpleGrid>
          <TextInput label={t('absence.reason')} {...form.getInputProps('reason')} />
          <TouchedList query={touched} />
          <RefusalNotice error={note.error} title={t('absence.refused')} />
          <Group justify="flex-end">
            <LeaveButton onClick={onClose} />
            <Button type="submit" loading={note.isPending}>
              {t('absence.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
