import { Button, Group, Radio, Select, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { forcedClasses, groundKinds, patientContextCriteria, type DayVisitView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { TimeField } from '../../ui/time-field';
import { useRecordGround } from './billing.acts';
import { groundOf, type GroundForm } from './ground-form';

/** A ground with its text; its author and its hour are added by who signs in and the clock, unless another hour is given. */
export function GroundDialog({
  visit,
  isPhysician,
  onClose,
}: {
  readonly visit: DayVisitView;
  readonly isPhysician: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('visit');
  const record = useRecordGround(visit.id);
  const kinds = groundKinds.filter((kind) => isPhysician || kind === 'acteClassant' || kind === 'rescrit');
  const form = useForm<GroundForm>({
    initialValues: { kind: '', criterion: '', code: '', gives: '', justification: '', at: '' },
    validate: {
      kind: (value) => (value === '' ? t('billing.form.kindMissing') : null),
      criterion: (value, { kind }) =>
        kind === 'patientContext' && value === '' ? t('billing.form.criterionMissing') : null,
      code: (value, { kind }) =>
        (kind === 'acteClassant' || kind === 'rescrit') && value.trim() === '' ? t('billing.form.codeMissing') : null,
      gives: (value, { kind }) => (kind === 'rescrit' && value === '' ? t('billing.form.givesMissing') : null),
      justification: (value) => (value.trim() === '' ? t('billing.form.textMissing') : null),
    },
  });
  const { kind } = form.values;
  const submit = (values: GroundForm): void => {
    const ground = groundOf(values);
    if (ground === null) return;
    record.mutate(ground, {
      onSuccess: () => {
        noticeDone(t('billing.form.done'));
        onClose();
      },
    });
  };
  return (
    <Dialog onClose={onClose} title={t('billing.form.title', { patient: visit.patient.displayName })}>
      <form noValidate onSubmit={form.onSubmit(submit)}>
        <Stack>
          <Radio.Group label={t('billing.form.kind')} {...form.getInputProps('kind')}>
            <Stack gap={6} mt={4}>
              {kinds.map((one) => (
                <Radio key={one} value={one} label={t(`billing.kind.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          {kind === 'patientContext' && (
            <Select
              label={t('billing.form.criterion')}
              data={patientContextCriteria.map((one) => ({ value: one, label: t(`billing.criterion.${one}`) }))}
              {...form.getInputProps('criterion')}
            />
          )}
          {(kind === 'acteClassant' || kind === 'rescrit') && (
            <TextInput
              label={t(`billing.form.code.${kind}`)}
              maxLength={kind === 'acteClassant' ? 7 : 40}
              {...form.getInputProps('code')}
            />
          )}
          {kind === 'rescrit' && (
            <Select
              label={t('billing.form.gives')}
              data={forcedClasses.map((one) => ({ value: one, label: t(`billing.gives.${one}`) }))}
              {...form.getInputProps('gives')}
            />
          )}
          <Textarea
            label={t('billing.form.text')}
            description={kind === '' ? undefined : t(`billing.form.hint.${kind}`)}
            autosize
            minRows={3}
            maxLength={1000}
            {...form.getInputProps('justification')}
          />
          <Stack gap={2}>
            <TimeField label={t('billing.form.at')} {...form.getInputProps('at')} />
            <Text size="xs" c="dimmed">
              {t('billing.form.atHint')}
            </Text>
          </Stack>
          <RefusalNotice error={record.error} title={t('billing.form.refused')} />
          <Group justify="flex-end">
            <LeaveButton onClick={onClose} />
            <Button type="submit" loading={record.isPending}>
              {t('billing.form.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
