import { Badge, Button, Text } from '@mantine/core';
import { markConfidential, type PatientView } from '@diurne/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../account/current-account';
import { call } from '../http/call';
import { Dialog } from '../ui/dialog';
import { noticeDone } from '../ui/notices';
import { ReasonForm } from '../ui/reason-form';
import { RefusalNotice } from '../ui/refusal-notice';

type Marked = Pick<PatientView, 'id' | 'confidential'>;

function MarkDialog({ patient, onClose }: { readonly patient: Marked; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const confidential = !patient.confidential;
  const mark = useMutation({
    mutationFn: (reason: string) =>
      call(markConfidential, { params: { id: patient.id }, body: { confidential, reason } }),
    onSuccess: () => {
      noticeDone(t(confidential ? 'confidential.done' : 'confidential.undone'));
      onClose();
      void client.invalidateQueries();
    },
  });
  return (
    <Dialog title={t(confidential ? 'confidential.setTitle' : 'confidential.unsetTitle')} onClose={onClose}>
      <ReasonForm
        about={<Text>{t(confidential ? 'confidential.setText' : 'confidential.unsetText')}</Text>}
        label={t('confidential.reason')}
        maxLength={300}
        refusal={<RefusalNotice error={mark.error} title={t('confidential.refused')} />}
        submit={t('confidential.save')}
        isPending={mark.isPending}
        onSubmit={(reason) => mark.mutate(reason)}
        onClose={onClose}
      />
    </Dialog>
  );
}

/** That a record is confidential, and for whoever may, to make it so or take that back. */
export function ConfidentialMark({ patient }: { readonly patient: Marked }): ReactNode {
  const { t } = useTranslation();
  const may = useMay(markConfidential);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {patient.confidential && (
        <Badge color="red" variant="outline">
          {t('confidential.mark')}
        </Badge>
      )}
      {may && (
        <Button className="no-print" size="compact-md" variant="default" onClick={() => setOpen(true)}>
          {t(patient.confidential ? 'confidential.unset' : 'confidential.set')}
        </Button>
      )}
      {isOpen && <MarkDialog patient={patient} onClose={() => setOpen(false)} />}
    </>
  );
}
