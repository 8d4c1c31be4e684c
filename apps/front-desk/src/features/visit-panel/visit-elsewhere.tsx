import { Button, Stack, Text } from '@mantine/core';
import type { DayAddress, VisitPanelView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUnits } from '../../unit/current-unit';
import { dayWords } from '../../ui/wording';

interface VisitElsewhereProps {
  readonly panel: VisitPanelView;
  readonly dayPath: (day: DayAddress) => string;
}

/** The visit of an address stands on another day, or in another unit: nothing may be done to it here. */
export function VisitElsewhere({ panel, dayPath }: VisitElsewhereProps): ReactNode {
  const { t } = useTranslation('visit');
  const unit = useUnits().units.find(({ id }) => id === panel.unitId);
  return (
    <Stack gap="sm" role="status">
      <Text>{t('elsewhere.says', { day: dayWords(panel.on), unit: unit?.name ?? t('elsewhere.anotherUnit') })}</Text>
      <Button component={Link} to={`${dayPath(panel)}?venue=${panel.visit.id}`} variant="default">
        {t('elsewhere.goThere')}
      </Button>
    </Stack>
  );
}
