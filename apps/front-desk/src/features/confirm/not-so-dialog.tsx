import type { FactToConfirm } from '@diurne/contracts';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../http/refusal';
import { Dialog } from '../../ui/dialog';
import { noticeDone } from '../../ui/notices';
import { PatientIdentity } from '../../ui/patient-identity';
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
  const [reason, setReason] = useState('');
  const asked = withdraw.error instanceof Refusal && withdraw.error.code === 'fact-doubtful';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    withdraw.mutate(
      { id: fact.id, reason: reason.trim(), confirmed: asked },
      {
        onSuccess: () => {
          noticeDone(t('fact.withdrawn'));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog onClose={onClose} title={t('toConfirm.notSoTitle', { label: fact.label })}>
      <form onSubmit={submit}>
        <Stack>
          <PatientIdentity patient={fact.patient} />
          <Text>{t('toConfirm.notSoText', { who: fact.declaredBy })}</Text>
          <TextInput
            data-autofocus
            label={t('toConfirm.notSoWhy')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <RefusalNotice error={withdraw.error} />
          <Group justify="flex-end">
            <Button size="md" variant="default" onClick={onClose}>
              {t('notNow')}
            </Button>
            <Button size="md" type="submit" disabled={reason.trim() === ''} loading={withdraw.isPending}>
              {t(asked ? 'fact.withdrawAnyway' : 'fact.withdrawSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
