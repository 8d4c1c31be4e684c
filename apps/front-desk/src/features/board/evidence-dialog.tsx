import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import type { BoardDialogProps } from './board-dialog.props';
import { useConfirmOnEvidence } from './board.acts';
import type { BoardCard } from './board.view-model';
import { PatientLine } from './patient-line';

/** The coordination confirms for who has no account, and says on what. */
export function EvidenceDialog({
  card,
  day,
  notice,
  settled,
  onClose,
  fact,
  label,
}: BoardDialogProps & { readonly fact: BoardCard['facts'][number]; readonly label: string }): ReactNode {
  const { t } = useTranslation('board');
  const [evidence, setEvidence] = useState('');
  const confirm = useConfirmOnEvidence(day);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirm.mutate(
      { id: fact.id, evidence: evidence.trim() },
      {
        onSuccess: () => {
          noticeDone(t('fact.confirmed', { label, patient: card.visit.patient.displayName }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog onClose={onClose} title={t('evidence.title', { label })}>
      <form onSubmit={submit}>
        <Stack>
          {notice}
          <PatientLine visit={card.visit} />
          <Text>{t('evidence.text', { performer: fact.performer })}</Text>
          <TextInput
            data-autofocus
            label={t('evidence.label')}
            description={t('evidence.note')}
            value={evidence}
            onChange={(event) => setEvidence(event.currentTarget.value)}
          />
          <RefusalNotice error={confirm.error} />
          <Group justify="flex-end">
            <LeaveButton size="md" onClick={onClose} />
            <Button size="md" type="submit" disabled={settled || evidence.trim() === ''} loading={confirm.isPending}>
              {t('evidence.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
