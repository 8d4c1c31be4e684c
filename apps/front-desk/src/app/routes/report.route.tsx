import { Box, Text, Title } from '@mantine/core';
import { openVisit } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ReportDesk } from '../../features/report/report-desk';
import { reportQuery } from '../../features/report/report.acts';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';
import { PatientIdentity } from '../../ui/patient-identity';
import { dayWords } from '../../ui/wording';
import { ServerState } from '../../ui/server-state';
import { UnitTitle } from '../../unit/unit-title';

/** Of whom nothing is written yet: the page says it before anybody begins. */
function WhoseVisit({ visitId }: { readonly visitId: string }): ReactNode {
  const { t } = useTranslation('report');
  const { data } = useQuery({
    queryKey: queryKeys.visit(visitId),
    queryFn: ({ signal }) => call(openVisit, { params: { id: visitId }, signal }),
    staleTime: 60_000,
  });
  if (data === undefined) return null;
  const { patient, pathway, homonym } = data.visit;
  return (
    <Box mb="sm">
      <Title order={1} fz="lg">
        {patient.displayName}
      </Title>
      <PatientIdentity patient={patient} homonym={homonym} isNamed />
      <Text size="sm" c="dimmed">
        {t('noneOf', { pathway: pathway.name, day: dayWords(data.on) })}
      </Text>
    </Box>
  );
}

export function Component(): ReactNode {
  const { t } = useTranslation('report');
  const { visitId = '' } = useParams();
  const query = useQuery(reportQuery(visitId));
  return (
    <Box p="md">
      <UnitTitle of={t('title')} unitId={query.data?.unitId ?? null} />
      <ServerState query={query}>
        {(report) => (
          <>
            {report === null && <WhoseVisit visitId={visitId} />}
            <ReportDesk key={visitId} report={report} visitId={visitId} />
          </>
        )}
      </ServerState>
    </Box>
  );
}
