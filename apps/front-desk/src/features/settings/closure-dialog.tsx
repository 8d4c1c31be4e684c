import { Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { lineShape, refusalOf, type UnitView } from '@diurne/contracts';
import { isCivilDate } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { useNow } from '../../ui/now';
import { RefusalNotice } from '../../ui/refusal-notice';
import { touchedByClosureQuery, useCloseUnit, type AskedClosure } from './absences.acts';
import { TouchedList } from './touched-list';

/** Which days a unit does not open, and what that touches before anything is noted. */
export function ClosureDialog({
  units,
  onClose,
  onSettle,
}: {
  readonly units: readonly UnitView[];
  readonly onClose: () => void;
  /** From the notice: what it touches. */
  readonly onSettle: (asked: AskedClosure) => void;
}): ReactNode {
  const { t } = useTranslation('settings');
  const today = useNow(useAccount().establishment.timeZone).date;
  const close = useCloseUnit();
  const form = useForm({
    initialValues: { unitId: units[0]?.id ?? '', on: '', until: '', reason: '' },
    validate: {
      on: (value) => (isCivilDate(value) ? null : t('absence.dateMissing')),
      until: (value, all) => (value === '' || (isCivilDate(value) && value >= all.on) ? null : t('absence.crossed')),
      reason: (value) => (value.trim() === '' ? t('absence.reasonMissing') : refusalOf(lineShape(200), value)),
    },
  });
  const { unitId, on, until: typedUntil } = form.values;
  const until = typedUntil === '' ? on : typedUntil;
  const asked: AskedClosure | null =
    isCivilDate(on) && isCivilDate(until) && on <= until ? { unitId, on, until } : null;
  const touched = useQuery(touchedByClosureQuery(asked));
  const submit = form.onSubmit(({ reason }) => {
    if (asked === null) return;
    close.mutate(
      { ...asked, reason },
      {
        onSuccess: (closed) => {
          noticeDone(
            t('closure.noted', { count: closed.touched.length }),
            closed.touched.length === 0
              ? undefined
              : { label: t('touched.settle'), icon: 'calendar', run: () => onSettle(asked) },
          );
          onClose();
        },
      },
    );
  });
  return (
    <Dialog onClose={onClose} size={640} title={t('closure.new')}>
      <form noValidate onSubmit={submit}>
        <Stack>
          {units.length > 1 && (
            <Select
              label={t('closure.unit')}
              allowDeselect={false}
              data={units.map((one) => ({ value: one.id, label: one.name }))}
              {...form.getInputProps('unitId')}
            />
          )}
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <DateField today={today} label={t('closure.on')} {...form.getInputProps('on')} />
            <DateField today={today} label={t('closure.until')} {...form.getInputProps('until')} />
          </SimpleGrid>
          <TextInput label={t('closure.reason')} {...form.getInputProps('reason')} />
          <TouchedList query={touched} />
          <RefusalNotice error={close.error} title={t('closure.refused')} />
          <Group justify="flex-end">
            <LeaveButton onClick={onClose} />
            <Button type="submit" loading={close.isPending}>
              {t('closure.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
