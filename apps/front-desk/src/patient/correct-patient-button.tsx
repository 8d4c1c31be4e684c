import { Button } from '@mantine/core';
import { correctPatient } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../account/current-account';
import { CorrectPatientDialog } from './correct-patient-dialog';

/** For whoever may: nothing otherwise. */
export function CorrectPatientButton({ patientId }: { readonly patientId: string }): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (!useMay(correctPatient)) return null;
  return (
    <>
      <Button className="no-print" size="compact-md" variant="default" onClick={() => setOpen(true)}>
        {t('patient.open')}
      </Button>
      {isOpen && <CorrectPatientDialog patientId={patientId} onClose={() => setOpen(false)} />}
    </>
  );
}
