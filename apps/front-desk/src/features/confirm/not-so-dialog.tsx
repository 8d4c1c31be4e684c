import type { FactToConfirm } from '@diurne/contracts';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../http/refusal';
import { Dialog } from '../../ui/dialog';
import { noticeDone } from '../../ui/notices';
import { PatientIdentity } from '../../ui/patient-identity';
import { ReasonForm } from '../../ui/reason-form';
import { RefusalNotice } from '../../ui/refusal-notice';
import { useWithdrawOwn } from './confirm.acts';

/** What was declared in the reader's name is not so: it is withdrawn, with their reason. */
export function NotSoDialog({
  fact,
  onClose,
}: {
  readonly fact: FactToConfirm;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('board');
  const withdraw = useWithdrawOwn();
  const asked = withdraw.error instanceof Refusal && withdraw.error.code === 'fact-doubtful';
  const submit = (reason: string): void => {
    withdraw.mutate(
      { id: fact.id, reason, confirmed: asked },
      {
        onSuccess: () => {
          noticeDone(t('fact.withdrawn', { label: fact.label }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog onClose={onClose} title={t('toConfirm.notSoTitle', { label: fact.label })}>
      <ReasonForm
        about={
          <>
            <PatientIdentity patient={fact.patient} />
            <Text>{t('toConfirm.notSoText', { who: fact.declaredBy })}</Text>
          </>
        }
        label={t('toConfirm.notSoWhy')}
        refusal={<RefusalNotice error={withdraw.error} />}
        submit={t(asked ? 'fact.withdrawAnyway' : 'fact.withdrawSubmit')}
        isPending={withdraw.isPending}
        onSubmit={submit}
        onClose={onClose}
      />
    </Dialog>
  );
}
