import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { noticeDone } from '../../ui/notices';
import { ReasonForm } from '../../ui/reason-form';
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
  const ofFact = useWithdrawFact(day);
  const ofMark = useWithdrawMark(day);
  const withdraw = markOf === undefined ? ofFact : ofMark;
  const asked = isAskedAgain(withdraw.error);
  const submit = (reason: string): void => {
    withdraw.mutate(
      { id: factId, visitId: markOf ?? '', reason, confirmed: asked },
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
      <ReasonForm
        about={
          <>
            {notice}
            <PatientLine visit={card.visit} />
          </>
        }
        label={t('fact.why')}
        description={t('fact.whyNote')}
        refusal={<FactQuestion error={withdraw.error} />}
        words={{ leave: t('notNow'), submit: t(asked ? 'fact.withdrawAnyway' : 'fact.withdrawSubmit') }}
        isPending={withdraw.isPending}
        settled={settled}
        onSubmit={submit}
        onClose={onClose}
      />
    </Dialog>
  );
}
