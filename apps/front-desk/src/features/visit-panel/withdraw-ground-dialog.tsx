import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { useWithdrawGround } from './billing.acts';

export function WithdrawGroundDialog({
  visitId,
  groundId,
  what,
  onClose,
}: {
  readonly visitId: string;
  readonly groundId: string;
  readonly what: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('visit');
  const withdraw = useWithdrawGround(visitId);
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() === '' ? t('billing.form.reasonMissing') : null) },
  });
  return (
    <Dialog onClose={onClose} title={t('billing.withdrawTitle')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ reason }) =>
          withdraw.mutate(
            { groundId, reason },
            {
              onSuccess: () => {
                noticeDone(t('billing.withdrawn'));
                onClose();
              },
            },
          ),
        )}
      >
        <Stack>
          <Text size="sm">{t('billing.withdrawHint', { ground: what })}</Text>
          <Textarea
            label={t('billing.form.reason')}
            autosize
            minRows={2}
            maxLength={500}
            {...form.getInputProps('reason')}
          />
          <RefusalNotice error={withdraw.error} title={t('billing.form.refused')} />
          <Group justify="flex-end">
            <LeaveButton onClick={onClose} />
            <Button type="submit" loading={withdraw.isPending}>
              {t('billing.withdraw')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
