import { Badge, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/empty-state';
import sheet from '../../ui/list-sheet.module.css';
import { ageWords, capitalised, dayWords, numericDate } from '../../ui/wording';
import type { PendingReports } from './report.acts';

/** Visits whose report is not signed yet, or says no longer what the trace says, oldest first; a letter is due the same day. */
export function PendingList({
  reports,
  today,
  pathOf,
}: {
  readonly reports: PendingReports;
  readonly today: string;
  readonly pathOf: (visitId: string) => string;
}): ReactNode {
  const { t } = useTranslation('report');
  if (reports.length === 0)
    return (
      <EmptyState icon="report" title={t('pending.none')}>
        {t('pending.noneText')}
      </EmptyState>
    );
  return (
    <div className={sheet.sheet}>
      <Table highlightOnHover verticalSpacing={8} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('pending.patient')}</Table.Th>
            <Table.Th>{t('pending.pathway')}</Table.Th>
            <Table.Th>{t('pending.day')}</Table.Th>
            <Table.Th>{t('pending.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reports.map((report) => (
            <Table.Tr key={report.visitId}>
              <Table.Td>
                <Link className={sheet.link ?? ''} to={pathOf(report.visitId)}>
                  {report.patient.displayName}
                </Link>{' '}
                <Text component="span" size="sm" c="dimmed">
                  {numericDate(report.patient.birthDate)} · {ageWords(report.patient.birthDate, today)}
                </Text>
              </Table.Td>
              <Table.Td>{report.pathwayName}</Table.Td>
              <Table.Td>
                {report.on < today ? (
                  <Text fw={650} c="var(--desk-amber)">
                    {capitalised(dayWords(report.on))}
                  </Text>
                ) : (
                  capitalised(dayWords(report.on))
                )}
              </Table.Td>
              <Table.Td>
                <Badge
                  miw="max-content"
                  variant={report.state === 'outdated' ? 'light' : 'default'}
                  {...(report.state === 'outdated' ? { color: 'yellow' } : {})}
                  styles={{ label: { color: 'var(--mantine-color-text)' } }}
                >
                  {t(`pending.states.${report.state}`)}
                </Badge>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
