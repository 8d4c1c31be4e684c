import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { useDeclareNoShow } from './board.acts';
import type { BoardDialogProps } from './board-dialog.props';
import { FactQuestion } from './fact-question';
import { PatientLine } from './patient-line';

/** Asked once: it frees the place and the hours, and two of one name may be expected. */
export function NoShowDialog({ card, day, notice, settled, onClose }: BoardDialogProps): ReactNode {
  const { t } = useTranslation('board');
  const noShow = useDeclareNoShow(day);
  const patient = card.visit.patient.displayName;
  const declare = (): void =>
    noShow.mutate(card.visit.id, {
      onSuccess: () => {
        noticeDone(t('noShowDone', { patient }));
        onClose();
      },
    });
  return (
    <Dialog onClose={onClose} title={t('noShowAsk.title')}>
      <Stack>
        {notice}
        <PatientLine visit={card.visit} />
        <Text>{t('noShowAsk.text')}</Text>
        <FactQuestion error={noShow.error} />
        <Group justify="flex-end">
          <LeaveButton size="md" onClick={onClose} />
          <Button size="md" disabled={settled} loading={noShow.isPending} onClick={declare}>
            {t('noShow')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
