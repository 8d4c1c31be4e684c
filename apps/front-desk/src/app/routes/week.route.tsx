import { Box, Group, Title } from '@mantine/core';
import { civilDate, isCivilDate, mondayOf } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useAccount } from '../../account/current-account';
import { WeekDesk } from '../../features/week/week-desk';
import { weekQuery } from '../../features/week/week.query';
import { DateNavigator } from '../../ui/date-navigator';
import { useNow } from '../../ui/now';
import { ServerState } from '../../ui/server-state';
import { dayWords } from '../../ui/wording';
import { useUnit } from '../../unit/current-unit';
import { PrintHead } from '../../unit/print-head';
import { PrintButton } from '../../ui/print-button';
import { UnitTitle } from '../../unit/unit-title';
import { paths } from '../paths';
import { NotFoundPage } from './not-found-page';

function WeekPage({ unitId, monday }: { readonly unitId: string; readonly monday: string }): ReactNode {
  const { t } = useTranslation('week');
  const navigate = useNavigate();
  const today = useNow(useAccount().establishment.timeZone).date;
  const query = useQuery(weekQuery(unitId, monday));
  const title = t('title', { day: dayWords(monday) });
  return (
    <Box px="md" pb="md">
      <UnitTitle of={title} unitId={unitId} />
      <PrintHead landscape on={monday} />
      <Group justify="space-between" py={8}>
        <Group gap="sm">
          <DateNavigator
            on={monday}
            today={mondayOf(civilDate(today))}
            step={7}
            onGo={(on) => void navigate(paths.week(unitId, mondayOf(civilDate(on))))}
          />
          <Title order={1} fz="lg">
            {title}
          </Title>
        </Group>
        <PrintButton />
      </Group>
      <ServerState query={query}>
        {({ days }) => <WeekDesk days={days} today={today} pathOf={(on) => paths.day(unitId, on)} />}
      </ServerState>
    </Box>
  );
}

export function Component(): ReactNode {
  const { on } = useParams();
  const unitId = useUnit().id;
  if (!isCivilDate(on)) return <NotFoundPage />;
  const monday = mondayOf(on);
  return <WeekPage key={`${unitId}/${monday}`} unitId={unitId} monday={monday} />;
}
