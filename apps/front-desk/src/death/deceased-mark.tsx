import { Text } from '@mantine/core';
import type { PatientTraits } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { numericDate } from '../ui/wording';

/** Beside the name of who has died, wherever a name is chosen or read. */
export function DeceasedMark({ patient }: { readonly patient: PatientTraits }): ReactNode {
  const { t } = useTranslation('death');
  return patient.deceasedOn === undefined ? null : (
    <Text component="span" size="sm" fw={650} display="block">
      {t(`mark.${patient.sex}`, { on: numericDate(patient.deceasedOn) })}
    </Text>
  );
}
