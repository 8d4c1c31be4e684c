import { Box, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { PendingList } from '../../features/report/pending-list';
import { pendingReportsQuery } from '../../features/report/report.acts';
import { useNow } from '../../ui/now';
import { ServerState } from '../../ui/server-state';
import { paths } from '../paths';

export function Component(): ReactNode {
  const { t } = useTranslation('report');
  const today = useNow(useAccount().establishment.timeZone).date;
  const query = useQuery(pendingReportsQuery);
  return (
    <Box px="md" pb="md">
      <title>{`${t('worklist')} · Diurne`}</title>
      <Title order={1} fz="lg" py={12}>{t('worklist')}</Title>
      <ServerState query={query}>{(reports) => <PendingList reports={reports} today={today} pathOf={paths.report} />}</ServerState>
    </Box>
  );
}
