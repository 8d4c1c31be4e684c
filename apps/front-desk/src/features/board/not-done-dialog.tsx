import { reasonsNotDone } from '@diurne/contracts';
import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import type { BoardDialogProps } from './board-dialog.props';
import { useLeaveStepOut } from './board.acts';
import type { BoardCard } from './board.view-model';
import { PatientLine } from './patient-line';

/** A step that is not done, and why. */
export function NotDoneDialog({
  card,
  step,
  day,
  notice,
  settled,
  onClose,
}: BoardDialogProps & { readonly step: BoardCard['visit']['steps'][number] }): ReactNode {
  const { t } = useTranslation('board');
  const [why, setWhy] = useState<(typeof reasonsNotDone)[number] | null>(null);
  const [because, setBecause] = useState('');
  const leaveOut = useLeaveStepOut(day);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (why === null) return;
    const words = because.trim() === '' ? {} : { because: because.trim() };
    leaveOut.mutate(
      { id: card.visit.id, stepId: step.id, why, ...words },
      {
        onSuccess: () => {
          noticeDone(t('notDone.done', { label: step.label }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog onClose={onClose} title={t('notDone.title', { label: step.label })}>
      <form onSubmit={submit}>
        <Stack>
          {notice}
          <PatientLine visit={card.visit} />
          <Radio.Group
            label={t('notDone.ask')}
            value={why}
            onChange={(next) => setWhy(reasonsNotDone.find((one) => one === next) ?? null)}
          >
            <Stack gap={8} mt={6}>
              {reasonsNotDone.map((one) => (
                <Radio key={one} size="md" value={one} label={t(`notDone.why.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            label={t('notDone.because')}
            value={because}
            onChange={(event) => setBecause(event.currentTarget.value)}
          />
          <RefusalNotice error={leaveOut.error} />
          <Group justify="flex-end">
            <LeaveButton size="md" onClick={onClose} />
            <Button size="md" type="submit" disabled={settled || why === null} loading={leaveOut.isPending}>
              {t('notDone.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
