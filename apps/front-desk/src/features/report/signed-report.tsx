import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { readReportPdf, reportSections, type ReportView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { addressOf } from '../../http/call';
import { Icon } from '../../ui/icons';
import { RefusalNotice } from '../../ui/refusal-notice';
import { instantWords } from '../../ui/wording';
import { useDoneWords } from './interventions-part';
import { isPointless } from './report.view-model';
import { RecipientList } from './recipient-list';
import styles from './report-editor.module.css';
import { statements } from './report-parts';
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
  const doneWords = useDoneWords();
  const { content } = report;
  return (
    <div className={styles.layout}>
      <Stack gap="md" className={styles.sheet}>
        {report.outdated.length > 0 && (
          <Alert role="alert" color="yellow" icon={<Icon name="alert" />} title={t('outdated.title')}>
            <List size="md">
              {report.outdated.map((sentence) => (
                <List.Item key={sentence}>{sentence}</List.Item>
              ))}
            </List>
            <Text size="md" mt="xs">
              {t('outdated.text')}
            </Text>
          </Alert>
        )}
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
        {report.onBehalfOf !== null && <Text>{t('onBehalfOf', { name: report.onBehalfOf })}</Text>}
        {report.authors.length > 0 && <Text c="dimmed">{t('authors', { names: report.authors.join(', ') })}</Text>}
        {report.replaces !== null && (
          <Text>
            {t('replaces', {
              ...report.replaces,
              signedAt: instantWords(report.replaces.signedAt, timeZone),
            })}
          </Text>
        )}
        {(content.changes ?? '') !== '' && (
          <section aria-label={t('changesSigned')}>
            <Text component="h2" fw={600} m={0}>
              {t('changesSigned')}
            </Text>
            <Text className={styles.signed}>{content.changes}</Text>
          </section>
        )}
        {reportSections
          .filter((section) => !isPointless(report, section))
          .map((section) => (
            <section key={section} aria-label={t(`section.${section}`)}>
              <Text component="h2" fw={600} m={0}>
                {t(`section.${section}`)}
              </Text>
              {section === 'interventions'
                ? content.interventions.map((one) => (
                    <Text key={one.stepId} className={styles.signed}>
                      {doneWords(one)}
                      {one.finding === '' ? '' : `\u00a0: ${one.finding}`}
                    </Text>
                  ))
                : null}
              {section === 'interventions' &&
                content.notDone?.map(({ stepId, label, said, reason }) => (
                  <Text key={stepId} className={styles.signed}>
                    {t('notDone.signed', { label, reason: [said, reason.trim()].filter(Boolean).join('. ') })}
                  </Text>
                ))}
              {(content.sections[section] ?? '') !== '' ? (
                <Text className={styles.signed}>{content.sections[section]}</Text>
              ) : (
                section !== 'interventions' && <Text c="dimmed">{t('nothing')}</Text>
              )}
              {section === 'synthesis' &&
                statements.map((statement) => (
                  <Text key={statement} className={styles.signed}>
                    {t(`statement.${statement}`)}
                    {'\u00a0: '}
                    {t(content[statement] === true ? 'answer.yes' : 'answer.no')}
                    {content[statement] === true && content.details?.[statement]
                      ? `. ${content.details[statement]}`
                      : ''}
                  </Text>
                ))}
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
        <RecipientList report={report} />
        {mayWrite && (
          <Button variant="default" loading={draft.isPending} onClick={() => draft.mutate()}>
            {t('newVersion')}
          </Button>
        )}
        <RefusalNotice error={draft.error} />
        {report.sha256 !== null && (
          <details className="no-print">
            <Text component="summary" size="sm" c="dimmed">
              {t('fingerprint')}
            </Text>
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {t('fingerprintText')} {report.sha256}
            </Text>
          </details>
        )}
      </Stack>
    </div>
  );
}
