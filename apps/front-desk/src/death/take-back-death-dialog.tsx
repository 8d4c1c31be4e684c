import type { PatientTraits } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { deathQuery } from './death.acts';
import { WithdrawDeathDialog } from './withdraw-death-dialog';

/** Taking back the death that stands of a patient; it outlives that death, and says what came back. */
export function TakeBackDeathDialog({
  patient,
  onClose,
}: {
  readonly patient: PatientTraits;
  readonly onClose: () => void;
}): ReactNode {
  const found = useQuery(deathQuery(patient.id)).data?.id;
  const deathId = useRef(found);
  deathId.current ??= found;
  return deathId.current === undefined ? null : (
    <WithdrawDeathDialog patient={patient} deathId={deathId.current} onClose={onClose} />
  );
}
