import { Button, Text } from '@mantine/core';
import { breakGlass, type ProblemDocument } from '@diurne/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../http/call';
import { Refusal } from '../http/refusal';
import { Dialog } from './dialog';
import { noticeDone } from './notices';
import { ReasonForm } from './reason-form';
import { sentencesOf } from './refusal-words';

type ClosedRecord = NonNullable<ProblemDocument['record']>;

const faultsOf = (error: Error): readonly string[] =>
  error instanceof Refusal ? (error.problem.errors ?? []).map(({ message }) => message) : [];

/** Bris de glace: what refused is asked again once the record is open. */
function BreakGlassDialog({
  record,
  onClose,
}: {
  readonly record: ClosedRecord;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const open = useMutation({
    mutationFn: (reason: string) => call(breakGlass, { body: { ...record, reason } }),
    onSuccess: () => {
      noticeDone(t('glass.opened'));
      onClose();
      void client.invalidateQueries();
    },
  });
  return (
    <Dialog title={t('glass.title')} onClose={onClose}>
      <ReasonForm
        about={<Text>{t('glass.text')}</Text>}
        label={t('glass.reason')}
        description={t('glass.reasonHint')}
        maxLength={500}
        refusal={
          open.error && (
            <Text role="alert" c="var(--desk-trouble)">
              {[...sentencesOf(open.error), ...faultsOf(open.error)].join(' ')}
            </Text>
          )
        }
        submit={t('glass.open')}
        isPending={open.isPending}
        onSubmit={(reason) => open.mutate(reason)}
        onClose={onClose}
      />
    </Dialog>
  );
}

/** Beside a refusal that a reason would open. */
export function BreakGlassButton({ record }: { readonly record: ClosedRecord }): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button mt="xs" size="compact-md" variant="default" onClick={() => setOpen(true)}>
        {t('glass.button')}
      </Button>
      {isOpen && <BreakGlassDialog record={record} onClose={() => setOpen(false)} />}
    </>
  );
}
