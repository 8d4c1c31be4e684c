import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { questionOf, UnusualDayForm } from '../../../ui/unusual-day-form';
import type { StepMove } from '../acts/move-care-step.act';

export interface AskedMove {
  readonly move: StepMove;
  readonly error: Error;
}

/** A step was put down where it goes only with a reason: the server's question, and its answer. */
export function MeantMoveDialog({
  asked: { move, error },
  onMeant,
  onClose,
}: {
  readonly asked: AskedMove;
  readonly onMeant: (move: StepMove) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('day');
  const asked = questionOf(error);
  return (
    <Dialog onClose={onClose} title={t('carry.refusedHere')}>
      <Stack>
        <RefusalNotice error={error} />
        {asked !== undefined && (
          <UnusualDayForm
            asked={asked}
            verb="move"
            said={move.confirmed}
            isPending={false}
            onConfirm={(confirmed) => onMeant({ ...move, confirmed })}
          />
        )}
      </Stack>
    </Dialog>
  );
}
