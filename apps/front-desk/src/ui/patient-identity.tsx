import { Text } from '@mantine/core';
import type { PatientTraits } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';
import { birthNameWords, numericDate } from './wording';

/** Two patients of one day sound alike: what tells this one from the other, at sight. */
export function HomonymMark({ patient }: { readonly patient: PatientTraits }): ReactNode {
  const { t } = useTranslation();
  return (
    <Text component="span" display="block" size="sm" fw={600} c="var(--desk-amber)">
      <Icon name="alert" size={13} />{' '}
      {t(`homonym.${patient.sex}`, { birth: numericDate(patient.birthDate), name: birthNameWords(patient) })}
    </Text>
  );
}

/** Who somebody is, whole: the name, then the traits by which an identity is checked. */
export function PatientIdentity({
  patient,
  homonym = false,
  isNamed = false,
}: {
  readonly patient: PatientTraits;
  readonly homonym?: boolean;
  /** The name stands above already. */
  readonly isNamed?: boolean;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {!isNamed && (
        <Text component="span" display="block" fw={650} style={{ overflowWrap: 'anywhere' }}>
          {patient.displayName}
        </Text>
      )}
      <Text component="span" display="block" size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t(`identity.${patient.sex}`, {
          name: birthNameWords(patient),
          birth: numericDate(patient.birthDate),
          ipp: patient.ipp,
        })}
      </Text>
      {homonym && <HomonymMark patient={patient} />}
    </>
  );
}
