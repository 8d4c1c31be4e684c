import type { PerformerView } from '@diurne/contracts';
import { SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { noticeDone } from '../../ui/notices';
import { ReasonForm } from '../../ui/reason-form';
import type { BoardDialogProps } from './board-dialog.props';
import type { BoardCard } from './board.view-model';
import { PatientLine } from './patient-line';
import { useCorrectFact, useWithdrawFact } from './board.acts';
import { changesOf, CorrectionFields, formOf } from './correction-fields';
import { FactQuestion, isAskedAgain } from './fact-question';

/** A fact is told anew, or taken back when nothing of it is so; either says why, in words, and stays on the card. */
export function CorrectionDialog({
  card,
  fact,
  people,
  label,
  day,
  notice,
  settled,
  onClose,
}: BoardDialogProps & {
  readonly fact: BoardCard['facts'][number];
  readonly people: readonly PerformerView[];
  readonly label: string;
}): ReactNode {
  const { t } = useTranslation('board');
  const [how, setHow] = useState<'anew' | 'back'>(fact.kind === 'noShow' ? 'back' : 'anew');
  const [form, setForm] = useState(() => formOf(fact));
  const withdraw = useWithdrawFact(day);
  const correct = useCorrectFact(day);
  const { error, isPending } = how === 'back' ? withdraw : correct;
  const asked = isAskedAgain(error);
  const changes = changesOf(fact, form);
  const again = (): void => {
    withdraw.reset();
    correct.reset();
  };
  const submit = (reason: string): void => {
    const onSuccess = (): void => {
      noticeDone(t(how === 'back' ? 'fact.withdrawn' : 'correct.done', { label }));
      onClose();
    };
    if (how === 'back') withdraw.mutate({ id: fact.id, reason, confirmed: asked }, { onSuccess });
    else correct.mutate({ id: fact.id, reason, confirmed: asked, ...changes }, { onSuccess });
  };
  const submitWords =
    how === 'back'
      ? t(asked ? 'fact.withdrawAnyway' : 'fact.withdrawSubmit')
      : t(asked ? 'correct.anyway' : 'correct.submit');
  return (
    <Dialog onClose={onClose} title={t('fact.withdrawNamed', { label })}>
      <ReasonForm
        about={
          <>
            {notice}
            <PatientLine visit={card.visit} />
            {fact.kind !== 'noShow' && (
              <SegmentedControl
                fullWidth
                aria-label={t('correct.how')}
                value={how}
                onChange={(next) => {
                  again();
                  setHow(next === 'back' ? 'back' : 'anew');
                }}
                data={[
                  { value: 'anew', label: t('correct.anew') },
                  { value: 'back', label: t('correct.back') },
                ]}
              />
            )}
            {how === 'anew' && (
              <CorrectionFields
                card={card}
                fact={fact}
                people={people}
                form={form}
                onChange={(change) => {
                  again();
                  setForm({ ...form, ...change });
                }}
              />
            )}
          </>
        }
        label={t('fact.why')}
        description={t(how === 'back' ? 'fact.whyNote' : 'correct.note')}
        refusal={<FactQuestion error={error} />}
        submit={submitWords}
        isPending={isPending}
        settled={settled || (how === 'anew' && Object.keys(changes).length === 0)}
        onSubmit={submit}
        onClose={onClose}
      />
    </Dialog>
  );
}
