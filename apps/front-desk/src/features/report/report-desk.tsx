import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { reportWriters, type ReportView } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import { EmptyState } from '../../ui/empty-state';
import { RefusalNotice } from '../../ui/refusal-notice';
import { ageWords, dayWords, numericDate } from '../../ui/wording';
import { ReportEditor } from './report-editor';
import { useDraftReport } from './report.acts';
import { SignedReport } from './signed-report';

export function ReportDesk({
  report,
  visitId,
}: {
  readonly report: ReportView | null;
  readonly visitId: string;
}): ReactNode {
  const { t } = useTranslation('report');
  const mayWrite = useMay({ roles: reportWriters });
  const draft = useDraftReport(visitId);
  if (report === null) {
    return (
      <EmptyState
        isPage
        icon="report"
        title={t('none')}
        action={
          <>
            {mayWrite && (
              <Button mt="sm" loading={draft.isPending} onClick={() => draft.mutate()}>
                {t('begin')}
              </Button>
            )}
            <RefusalNotice error={draft.error} />
          </>
        }
      >
        {t(mayWrite ? 'noneText' : 'noneReader')}
      </EmptyState>
    );
  }
  return (
    <>
      <Group gap="sm" mb="sm" align="baseline">
        <Title order={1} fz="lg">
          {report.patient.displayName}
        </Title>
        <Text size="sm" c="dimmed">
          {numericDate(report.patient.birthDate)}, {ageWords(report.patient.birthDate, report.on)} ·{' '}
          {report.patient.ipp} · {report.pathwayName}, {dayWords(report.on)}
        </Text>
        <Text size="sm" c="dimmed">
          {report.arrivedAtMinute === null
            ? t('notArrived')
            : `${t('arrived', { hour: frenchHour(report.arrivedAtMinute) })}${t(`entry.${report.entryMode ?? 'unknown'}`, '')}`}
          {report.leftAtMinute === null
            ? ''
            : `, ${t(report.exitMode === 'death' ? 'died' : 'left', { hour: frenchHour(report.leftAtMinute) })}${t(`exit.${report.exitMode ?? 'unknown'}`, '')}`}
        </Text>
        <Badge variant="default" size="lg">
          {t(report.outdated.length > 0 ? 'state.outdated' : `state.${report.state}`)}
          {report.version > 1 && ` · ${t('version', { version: report.version })}`}
        </Badge>
      </Group>
      {report.state === 'draft' ? (
        <ReportEditor key={report.version} report={report} mayWrite={mayWrite} />
      ) : (
        <SignedReport report={report} mayWrite={mayWrite} />
      )}
    </>
  );
}
