import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { entryModes, type VisitPanelView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { codeOf } from '../../ui/refusal-words';
import { besideOthers, formOf, stayFaultsOf, stayOf, type StayForm } from './stay-form';
import { useKeepStayRecord } from './visit.acts';
import { visitQuery } from './visit.query';

export function StayRecordDialog({
  panel,
  onClose,
}: {
  readonly panel: VisitPanelView;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('visit');
  const client = useQueryClient();
  const keep = useKeepStayRecord(panel.visit.id);
  const [seen, setSeen] = useState(panel.stay);
  const { diagnoses } = seen;
  const form = useForm<StayForm>({
    initialValues: formOf(seen),
    validate: (values) => stayFaultsOf(values),
  });
  const meanwhile = (field: keyof StayForm, value: string): string => {
    const mode = field === 'entryMode' ? entryModes.find((one) => one === value) : undefined;
    return t('stay.meanwhile', { value: value === '' ? t('stay.none') : mode ? t(`stay.mode.${mode}`) : value });
  };
  /** Read anew in the form: who saves again has seen what the other wrote. */
  const reread = (typed: StayForm, { stay }: VisitPanelView): void => {
    const [read, now] = [formOf(seen), formOf(stay)];
    const { form: beside, contested } = besideOthers(typed, read, now);
    form.setValues(beside);
    form.setErrors(Object.fromEntries(contested.map((field) => [field, meanwhile(field, now[field])])));
    setSeen(stay);
  };
  return (
    <Dialog onClose={onClose} title={t('stay.dialogTitle', { patient: panel.visit.patient.displayName })}>
      <form
        noValidate
        onSubmit={form.onSubmit((values) =>
          keep.mutate(stayOf(values, seen), {
            onError: (error) => {
              if (codeOf(error) === 'record-changed-since')
                void client
                  .fetchQuery({ ...visitQuery(panel.visit.id), staleTime: 0 })
                  .then((fresh) => reread(values, fresh));
            },
            onSuccess: () => {
              noticeDone(t('stay.done'));
              onClose();
            },
          }),
        )}
      >
        <Stack>
          <Select
            label={t('stay.entryMode')}
            data={[
              { value: '', label: t('stay.none') },
              ...entryModes.map((mode) => ({ value: mode, label: t(`stay.mode.${mode}`) })),
            ]}
            {...form.getInputProps('entryMode')}
          />
          <TextInput label={t('stay.nda')} maxLength={20} {...form.getInputProps('nda')} />
          {diagnoses !== null && (
            <>
              <TextInput
                label={t('stay.main')}
                description={t('stay.codeHint')}
                maxLength={9}
                {...form.getInputProps('main')}
              />
              <TextInput label={t('stay.related')} maxLength={9} {...form.getInputProps('related')} />
              <TextInput
                label={t('stay.associated')}
                description={t('stay.associatedHint')}
                {...form.getInputProps('associated')}
              />
            </>
          )}
          <RefusalNotice error={keep.error} title={t('stay.refused')} />
          <Group justify="flex-end">
            <LeaveButton onClick={onClose} />
            <Button type="submit" loading={keep.isPending}>
              {t('stay.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
