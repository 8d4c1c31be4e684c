import { Button, Checkbox, Group, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import {
  cancellationClasses,
  reasonsOfClass,
  type ChangeReasonCode,
  type DayView,
  type DayVisitView,
} from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { TellingChoice } from '../../ui/telling-choice';
import { whomToTellOff } from '../../ui/telling.view-model';
import { useUnit } from '../../unit/current-unit';
import { useCancelDayVisit } from './visit.acts';

interface CancelForm {
  reasonClass: '' | (typeof cancellationClasses)[number];
  reasonCode: ChangeReasonCode | null;
  reason: string;
  requestAgain: boolean;
  tellLater: boolean;
}

export function CancelDialog({
  day,
  visit,
  onClose,
  onCancelled,
}: {
  readonly day: DayView;
  readonly visit: DayVisitView;
  readonly onClose: () => void;
  readonly onCancelled: () => void;
}): ReactNode {
  const { t } = useTranslation('visit');
  const unit = useUnit();
  const cancel = useCancelDayVisit(visit.id, day);
  const form = useForm<CancelForm>({
    initialValues: { reasonClass: '', reasonCode: null, reason: '', requestAgain: true, tellLater: false },
    validate: {
      reasonClass: (value) => (value === '' ? t('cancelDialog.classMissing') : null),
      reason: (value) => (value.trim() === '' ? t('cancelDialog.reasonMissing') : null),
    },
  });
  const isDead = form.values.reasonCode === 'death';
  return (
    <Dialog onClose={onClose} title={t('cancelDialog.title', { patient: visit.patient.displayName })}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ reasonClass, reasonCode, reason, requestAgain, tellLater }) => {
          if (reasonClass !== '')
            cancel.mutate(
              {
                reasonClass,
                ...(reasonCode === null ? {} : { reasonCode }),
                reason,
                requestAgain: requestAgain && !isDead,
                tellLater,
              },
              {
                onSuccess: () => {
                  noticeDone(t('cancelDialog.done'));
                  onCancelled();
                },
              },
            );
        })}
      >
        <Stack>
          <Radio.Group
            label={t('cancelDialog.who')}
            {...form.getInputProps('reasonClass')}
            onChange={(next) => {
              const reasonClass = cancellationClasses.find((one) => one === next) ?? '';
              form.setValues({ reasonClass, reasonCode: null });
            }}
          >
            <Stack gap={6} mt={4}>
              {cancellationClasses.map((one) => (
                <Radio key={one} value={one} label={t(`cancelDialog.class.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          {form.values.reasonClass !== '' && (
            <Select
              clearable
              label={t('cancelDialog.code')}
              placeholder={t('cancelDialog.notCoded')}
              data={reasonsOfClass[form.values.reasonClass].map((one) => ({
                value: one,
                label: t(`changeReason.${one}`),
              }))}
              {...form.getInputProps('reasonCode')}
            />
          )}
          <Textarea
            label={t('cancelDialog.reason')}
            autosize
            minRows={2}
            maxLength={500}
            {...form.getInputProps('reason')}
          />
          {isDead ? (
            <Text role="status">{t('cancelDialog.dead')}</Text>
          ) : (
            <>
              <Checkbox label={t('cancelDialog.again')} {...form.getInputProps('requestAgain', { type: 'checkbox' })} />
              {visit.announced || visit.perhapsTold ? (
                <TellingChoice
                  whom={whomToTellOff(visit)}
                  delayMinutes={unit.agendaDelayMinutes}
                  tellLater={form.values.tellLater}
                  onChange={(tellLater) => form.setFieldValue('tellLater', tellLater)}
                />
              ) : (
                <Text size="sm">{t('cancelDialog.neverTold')}</Text>
              )}
            </>
          )}
          <RefusalNotice error={cancel.error} title={t('cancelDialog.refused')} />
          <Group justify="flex-end">
            <LeaveButton onClick={onClose} />
            <Button type="submit" color="red.8" loading={cancel.isPending}>
              {t('cancelDialog.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
