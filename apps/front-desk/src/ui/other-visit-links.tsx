import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { visitAddress } from './visit-address';

/** Of a refusal: the patient's visit in another unit is in the way. */
export const patientElsewhere = 'patient-elsewhere';

/** To the visits that stand in the way; a plain link, for notices stand outside the router. */
export function OtherVisitLinks({ visitIds }: { readonly visitIds: readonly string[] }): ReactNode {
  const { t } = useTranslation('common');
  return visitIds.map((visitId) => (
    <Anchor key={visitId} href={visitAddress(visitId)} size="md" display="block">
      {t('seeOtherVisit')}
    </Anchor>
  ));
}
