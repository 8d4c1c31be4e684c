import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { noticeDone } from '../../ui/notices';
import type { BoardDialogProps } from './board-dialog.props';
import { PatientLine } from './patient-line';
import { useWithdrawFact, useWithdrawMark } from './board.acts';
import { FactQuestion, isAskedAgain } from './fact-question';

/** A correction says why, in words; it stays on the card. */
export function CorrectionDialog({
  card,
  factId,
  markOf,
  label,
  day,
  notice,
  settled,
  onClose,
}: BoardDialogProps & {
  readonly factId: string;
  /** The visit of which it is a mark; left out: it is a fact. */
  readonly markOf?: string;
  readonly label: string;
}): ReactNode {
  const { t } = useTranslation('board');
  const [reason, setReason] = useState('');
  const ofFact = useWithdrawFact(day);
  const ofMark = useWithdrawMark(day);
  const withdraw = markOf === undefined ? ofFact : ofMark;
  const asked = isAskedAgain(withdraw.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    withdraw.mutate(
      { id: factId, visitId: markOf ?? '', reason: reason.trim(), confirmed: asked },
      {
        onSuccess: () => {
          noticeDone(t('fact.withdrawn'));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog onClose={onClose} title={t('fact.withdrawNamed', { label })}>
      <form onSubmit={submit}>
        <Stack>
          {notice}
          <PatientLine visit={card.visit} />
          <TextInput
            data-autofocus
            label={t('fact.why')}
            description={t('fact.whyNote')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FactQuestion error={withdraw.error} />
          <Group justify="flex-end">
            <Button size="md" variant="default" onClick={onClose}>
              {t('notNow')}
            </Button>
            <Button size="md" type="submit" disabled={settled || reason.trim() === ''} loading={withdraw.isPending}>
              {t(asked ? 'fact.withdrawAnyway' : 'fact.withdrawSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
