import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { gradingClasses, type BillingVisitView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { useRelease, useTakeBack } from './billing.acts';

/** A visit is released with the class on the screen, or taken back; a transfer, a death and a taking back need their reason. */
export function ReleaseDialog({
  visit,
  onClose,
}: {
  readonly visit: BillingVisitView;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('billing');
  const [release, takeBack] = [useRelease(visit.visitId), useTakeBack(visit.visitId)];
  const { detail, badge, patient } = visit;
  const isTakenBack = detail.released !== null;
  const needsReason = isTakenBack || detail.holds.some(({ code }) => code === 'exit-to-judge');
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (needsReason && value.trim() === '' ? t('reasonMissing') : null) },
  });
  const done = {
    onSuccess: () => {
      noticeDone(t(isTakenBack ? 'takenBack' : 'released'));
      onClose();
    },
  };
  const submit = ({ reason }: { reason: string }): void => {
    const gradingClass = gradingClasses.find((one) => one === detail.gradingClass);
    if (isTakenBack) takeBack.mutate({ reason }, done);
    else if (gradingClass !== undefined)
      release.mutate({ seen: { gradingClass, count: badge.count }, ...(needsReason ? { reason } : {}) }, done);
  };
  const act = isTakenBack ? 'takeBack' : 'release';
  return (
    <Dialog onClose={onClose} title={t(`${act}Title`, { patient: patient.displayName })}>
      <form noValidate onSubmit={form.onSubmit(submit)}>
        <Stack>
          <Text size="sm">{t(`${act}Text`, { words: badge.words })}</Text>
          {detail.holds.map(({ message }) => (
            <Text key={message} size="sm">
              {message}
            </Text>
          ))}
          {needsReason && (
            <Textarea label={t('reason')} autosize minRows={2} maxLength={500} {...form.getInputProps('reason')} />
          )}
          <RefusalNotice error={release.error ?? takeBack.error} title={t('refused')} />
          <Group justify="flex-end">
            <LeaveButton onClick={onClose} />
            <Button type="submit" loading={release.isPending || takeBack.isPending}>
              {t(act)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
