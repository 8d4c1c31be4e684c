import type { DayVisitView } from '@diurne/contracts';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { PatientIdentity } from '../../ui/patient-identity';

/** Of whom a dialog is, whole. */
export function PatientLine({
  visit,
  isNamed = false,
}: {
  readonly visit: DayVisitView;
  /** The dialog's title has the name. */
  readonly isNamed?: boolean;
}): ReactNode {
  return (
    <Text component="div">
      <PatientIdentity patient={visit.patient} homonym={visit.homonym} isNamed={isNamed} />
    </Text>
  );
}
