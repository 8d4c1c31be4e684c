import { Button, Group, Stack, Text } from '@mantine/core';
import { readReportPdf, reportSections, type ReportView } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { addressOf } from '../../http/call';
import { Icon } from '../../ui/icons';
import { RefusalNotice } from '../../ui/refusal-notice';
import { instantWords } from '../../ui/wording';
import { RecipientList } from './recipient-list';
import styles from './report-editor.module.css';
import { useDraftReport } from './report.acts';

/** A signed report is read; a correction is a new version, and both are kept. */
export function SignedReport({
  report,
  mayWrite,
}: {
  readonly report: ReportView;
  readonly mayWrite: boolean;
}): ReactNode {
  const { t } = useTranslation('report');
  const { timeZone } = useAccount().establishment;
  const draft = useDraftReport(report.visitId);
  const { content } = report;
  return (
    <div className={styles.layout}>
      <Stack gap="md" className={styles.sheet}>
        <Group gap="xs">
          <Icon name="sign" color="var(--desk-good)" />
          <Text fw={600}>
            {t('signedBy', {
              who: report.signedBy ?? '',
              rpps: report.signerRpps ?? '–',
              when: report.signedAt === null ? '' : instantWords(report.signedAt, timeZone),
            })}
          </Text>
        </Group>
        {reportSections.map((section) => (
          <section key={section} aria-label={t(`section.${section}`)}>
            <Text component="h2" fw={600} m={0}>
              {t(`section.${section}`)}
            </Text>
            {section === 'interventions'
              ? content.interventions.map((one) => (
                  <Text key={one.stepId} className={styles.signed}>
                    {one.label}, {one.performer}, {frenchHour(one.doneAtMinute)}
                    {one.finding === '' ? '' : `\u00a0: ${one.finding}`}
                  </Text>
                ))
              : null}
            {(content.sections[section] ?? '') !== '' ? (
              <Text className={styles.signed}>{content.sections[section]}</Text>
            ) : (
              section !== 'interventions' && <Text c="dimmed">{t('nothing')}</Text>
            )}
          </section>
        ))}
      </Stack>
      <Stack className={styles.aside} gap="md">
        <Button
          component="a"
          href={addressOf(readReportPdf, { id: report.visitId })}
          target="_blank"
          rel="noreferrer"
          leftSection={<Icon name="download" />}
        >
          {t('pdf')}
        </Button>
        <RecipientList recipients={report.recipients} />
        {mayWrite && (
          <Button variant="default" loading={draft.isPending} onClick={() => draft.mutate()}>
            {t('newVersion')}
          </Button>
        )}
        <RefusalNotice error={draft.error} />
        {report.sha256 !== null && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            SHA-256 {report.sha256}
          </Text>
        )}
      </Stack>
    </div>
  );
}
