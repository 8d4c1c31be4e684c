import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { noticeDone } from '../../ui/notices';
import { ReasonForm } from '../../ui/reason-form';
import { RefusalNotice } from '../../ui/refusal-notice';
import { useWithdrawCall } from './visit.acts';

export function WithdrawCallDialog({
  visitId,
  callId,
  about,
  onClose,
}: {
  readonly visitId: string;
  readonly callId: string;
  readonly about: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('visit');
  const withdraw = useWithdrawCall(visitId);
  return (
    <Dialog onClose={onClose} title={t('messages.call.title')}>
      <ReasonForm
        about={
          <>
            <Text size="sm">{about}</Text>
            <Text size="sm">{t('messages.call.text')}</Text>
          </>
        }
        label={t('messages.call.reason')}
        maxLength={500}
        refusal={<RefusalNotice error={withdraw.error} title={t('messages.call.refused')} />}
        submit={t('messages.call.submit')}
        isPending={withdraw.isPending}
        onSubmit={(reason) =>
          withdraw.mutate(
            { callId, reason },
            {
              onSuccess: () => {
                noticeDone(t('messages.call.done'));
                onClose();
              },
            },
          )
        }
        onClose={onClose}
      />
    </Dialog>
  );
}
