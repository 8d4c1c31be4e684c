import { Box } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ReportDesk } from '../../features/report/report-desk';
import { reportQuery } from '../../features/report/report.acts';
import { ServerState } from '../../ui/server-state';
import { UnitTitle } from '../../unit/unit-title';

export function Component(): ReactNode {
  const { t } = useTranslation('report');
  const { visitId = '' } = useParams();
  const query = useQuery(reportQuery(visitId));
  return (
    <Box p="md">
      <UnitTitle of={t('title')} unitId={query.data?.unitId ?? null} />
      <ServerState query={query}>
        {(report) => <ReportDesk key={visitId} report={report} visitId={visitId} />}
      </ServerState>
    </Box>
  );
}
