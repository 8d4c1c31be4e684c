import { Text } from '@mantine/core';
import type { VisitPanelView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';

export function PatientSheet({ panel }: { readonly panel: VisitPanelView }): ReactNode {
  const { t } = useTranslation('visit');
  const { patient } = panel;
  const none = t('patient.none');
  return (
    <section aria-labelledby="patient">
      <Text component="h3" id="patient" fw={650} mt={0} mb={6}>
        {t('patient.title')}
      </Text>
      <Facts
        facts={[
          [t('patient.birthName'), `${patient.birthName} ${patient.firstNames}`],
          [t('patient.identity'), t(`patient.insStatus.${patient.insStatus}`)],
          [t('patient.phone'), patient.phone ?? none],
          [t('patient.email'), patient.email ?? none],
          [t('patient.primary'), patient.primaryPhysician?.displayName ?? none],
          [t('patient.referring'), patient.referringPhysician?.displayName ?? none],
        ]}
      />
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
