import { Anchor, Group, Text } from '@mantine/core';
import type { VisitPanelView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { frenchHour } from '@diurne/time';
import { ConfidentialMark } from '../../patient/confidential-mark';
import { CorrectPatientButton } from '../../patient/correct-patient-button';
import { capitalised, dayWords } from '../../ui/wording';
import { Facts } from '../../ui/facts';

interface PatientSheetProps {
  readonly panel: VisitPanelView;
  readonly visitPath: (visitId: string) => string;
}

/** Who it is, who asked, what was noted, and where else the patient is expected. */
export function PatientSheet({ panel, visitPath }: PatientSheetProps): ReactNode {
  const { t } = useTranslation('visit');
  const { patient } = panel;
  const none = t('patient.none');
  return (
    <section aria-labelledby="patient">
      <Group justify="space-between" mb={6}>
        <Text component="h3" id="patient" fw={650} m={0}>
          {t('patient.title')}
        </Text>
        <Group gap={6}>
          <ConfidentialMark patient={patient} />
          <CorrectPatientButton patientId={patient.id} />
        </Group>
      </Group>
      <Facts
        facts={[
          [t('patient.birthName'), `${patient.birthName} ${patient.firstNames}`],
          [t('patient.identity'), t(`patient.insStatus.${patient.insStatus}`)],
          [t('patient.phone'), patient.phone ?? none],
          [t('patient.email'), patient.email ?? none],
          [t('patient.primary'), patient.primaryPhysician?.displayName ?? none],
          [t('patient.referring'), patient.referringPhysician?.displayName ?? none],
          ...panel.asked.map(({ prescriber }) => [t('patient.prescriber'), prescriber] as const),
        ]}
      />
      {panel.otherVisits.length > 0 && (
        <>
          <Text fw={600} mt="sm">
            {t('patient.otherVisits')}
          </Text>
          {panel.otherVisits.map((other) => (
            <Text key={other.id} size="sm">
              <Anchor component={Link} to={visitPath(other.id)} size="sm">
                {capitalised(dayWords(other.on))}, {frenchHour(other.arrival)} → {frenchHour(other.departure)}
              </Anchor>
              {` · ${other.pathway} · ${other.unitName}`}
            </Text>
          ))}
        </>
      )}
      {panel.preparation.length > 0 && (
        <>
          <Text fw={600} mt="sm">
            {t('patient.preparation')}
          </Text>
          {panel.preparation.map((sentence) => (
            <Text key={sentence} size="sm">
              {sentence}
            </Text>
          ))}
        </>
      )}
    </section>
  );
}
