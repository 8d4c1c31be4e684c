import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { entryModes, type VisitPanelView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { stayFaultsOf, stayOf, type StayForm } from './stay-form';
import { useKeepStayRecord } from './visit.acts';

export function StayRecordDialog({
  panel,
  onClose,
}: {
  readonly panel: VisitPanelView;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('visit');
  const keep = useKeepStayRecord(panel.visit.id);
  const { entryMode, nda, diagnoses } = panel.stay;
  const form = useForm<StayForm>({
    initialValues: {
      entryMode: entryMode ?? '',
      nda: nda ?? '',
      main: diagnoses?.main ?? '',
      related: diagnoses?.related ?? '',
      associated: diagnoses?.associated.join(', ') ?? '',
    },
    validate: (values) => stayFaultsOf(values),
  });
  return (
    <Dialog onClose={onClose} title={t('stay.dialogTitle', { patient: panel.visit.patient.displayName })}>
      <form
        noValidate
        onSubmit={form.onSubmit((values) =>
          keep.mutate(stayOf(values, diagnoses !== null), {
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
            <Button variant="default" onClick={onClose}>
              {t('cancelForm')}
            </Button>
            <Button type="submit" loading={keep.isPending}>
              {t('stay.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
