import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { noticeDone } from '../../ui/notices';
import { ReasonForm } from '../../ui/reason-form';
import { RefusalNotice } from '../../ui/refusal-notice';
import type { BoardDialogProps } from './board-dialog.props';
import { PatientLine } from './patient-line';
import { useWithdrawMark } from './board.acts';

/** An hour that was noted is taken back, with why. */
export function MarkCorrectionDialog({
  card,
  markId,
  label,
  day,
  notice,
  settled,
  onClose,
}: BoardDialogProps & { readonly markId: string; readonly label: string }): ReactNode {
  const { t } = useTranslation('board');
  const withdraw = useWithdrawMark(day);
  const submit = (reason: string): void => {
    withdraw.mutate(
      { id: markId, visitId: card.visit.id, reason },
      {
        onSuccess: () => {
          noticeDone(t('mark.withdrawn', { label }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog onClose={onClose} title={t('mark.withdrawNamed', { label })}>
      <ReasonForm
        about={
          <>
            {notice}
            <PatientLine visit={card.visit} />
          </>
        }
        label={t('fact.why')}
        description={t('mark.whyNote')}
        refusal={<RefusalNotice error={withdraw.error} />}
        submit={t('mark.withdrawSubmit')}
        isPending={withdraw.isPending}
        settled={settled}
        onSubmit={submit}
        onClose={onClose}
      />
    </Dialog>
  );
}
