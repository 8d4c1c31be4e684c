import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import {
  readReportPdf,
  reportLengths,
  reportSections,
  signReport,
  type ReportContent,
  type ReportView,
} from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import { addressOf } from '../../http/call';
import { Icon } from '../../ui/icons';
import { noticeDone, noticeRefused } from '../../ui/notices';
import { WrittenText } from '../../ui/written-text';
import { ConflictNotice } from './conflict-notice';
import { MissingList } from './missing-list';
import { RecipientList } from './recipient-list';
import styles from './report-editor.module.css';
import { reportQuery, useSignReport } from './report.acts';
import { holdsRefusedText } from './report.view-model';
import { useAutosave, type SaveState } from './use-autosave';

/** Nothing is signed while something that was typed is not kept. */
const unsaved: readonly SaveState[] = ['conflict', 'failed', 'refused'];
const statements = ['resistantOrganisms', 'transfusion', 'bloodProducts'] as const;
const written = reportSections.filter((section) => section !== 'interventions');
const anchorOf = (section: string): string => `section-${section}`;

/** The report in the hand of who writes it: sections, findings, statements; what is missing on the right. */
export function ReportEditor({
  report,
  mayWrite,
}: {
  readonly report: ReportView;
  readonly mayWrite: boolean;
}): ReactNode {
  const { t } = useTranslation('report');
  const client = useQueryClient();
  const maySign = useMay(signReport);
  const autosave = useAutosave(report);
  const sign = useSignReport(report.visitId);
  const { content } = autosave;
  const change = (part: Partial<ReportContent>): void => autosave.change((before) => ({ ...before, ...part }));
  const missingIn = (section: string): string | null =>
    report.missing.find((gap) => gap.section === section)?.message ?? null;
  const runSign = async (): Promise<void> => {
    const saved = await autosave.flush();
    const now = saved ?? client.getQueryData(reportQuery(report.visitId).queryKey) ?? report;
    sign.mutate(
      { version: now.version, expectedEdit: now.edit },
      { onSuccess: () => noticeDone(t('signed')), onError: (error) => noticeRefused(error, t('notSigned')) },
    );
  };
  return (
    <div className={styles.layout}>
      <Stack gap="md" className={styles.sheet}>
        {autosave.state === 'conflict' && (
          <ConflictNotice visitId={report.visitId} onKeepMine={autosave.keepMine} onTakeTheirs={autosave.takeTheirs} />
        )}
        {written.map((section) => (
          <div key={section}>
            {section === 'treatmentsGiven' && (
              <section
                id={anchorOf('interventions')}
                aria-labelledby="interventions-title"
                className={styles.interventions}
                tabIndex={-1}
              >
                <Text component="h2" id="interventions-title" fw={600} m={0}>
                  {t('section.interventions')}
                </Text>
                {content.interventions.length === 0 && (
                  <Text size="sm" c="dimmed">
                    {t('noInterventions')}
                  </Text>
                )}
                {content.interventions.map((one, i) => (
                  <WrittenText
                    key={one.stepId}
                    autosize
                    minRows={1}
                    readOnly={!mayWrite}
                    most={reportLengths.finding}
                    label={`${one.label} · ${one.performer}, ${frenchHour(one.doneAtMinute)}`}
                    placeholder={t('finding')}
                    value={one.finding}
                    onChange={(event) =>
                      change({
                        interventions: content.interventions.map((other, slot) =>
                          slot === i ? { ...other, finding: event.currentTarget.value } : other,
                        ),
                      })
                    }
                  />
                ))}
                <WrittenText
                  autosize
                  minRows={1}
                  readOnly={!mayWrite}
                  most={reportLengths.section}
                  label={t('interventionsWords')}
                  value={content.sections.interventions ?? ''}
                  onChange={(event) =>
                    change({ sections: { ...content.sections, interventions: event.currentTarget.value } })
                  }
                />
                {missingIn('interventions') !== null && (
                  <Text size="sm" c="var(--desk-amber)">
                    {missingIn('interventions')}
                  </Text>
                )}
              </section>
            )}
            <WrittenText
              id={anchorOf(section)}
              label={t(`section.${section}`)}
              description={
                missingIn(section) === null ? undefined : (
                  <Text component="span" size="sm" c="var(--desk-amber)">
                    {missingIn(section)}
                  </Text>
                )
              }
              autosize
              minRows={section === 'synthesis' ? 5 : 2}
              most={reportLengths.section}
              readOnly={!mayWrite}
              value={content.sections[section] ?? ''}
              onChange={(event) => change({ sections: { ...content.sections, [section]: event.currentTarget.value } })}
              styles={{ label: { fontWeight: 600 } }}
            />
          </div>
        ))}
        <section aria-labelledby="statements-title" className={styles.interventions}>
          <Text component="h2" id="statements-title" fw={600} m={0}>
            {t('statements')}
          </Text>
          {statements.map((statement) => (
            <Group key={statement} id={anchorOf(statement)} tabIndex={-1} justify="space-between" gap="xs">
              <Text size="md" id={`${statement}-label`}>
                {t(`statement.${statement}`)}
              </Text>
              <SegmentedControl
                aria-labelledby={`${statement}-label`}
                readOnly={!mayWrite}
                value={content[statement] === null ? '' : content[statement] ? 'yes' : 'no'}
                onChange={(value) => change({ [statement]: value === 'yes' })}
                data={[
                  { value: 'yes', label: t('yes') },
                  { value: 'no', label: t('no') },
                ]}
              />
            </Group>
          ))}
        </section>
      </Stack>
      <Stack className={styles.aside} gap="md">
        {mayWrite && (
          <Text
            size="sm"
            role="status"
            c={autosave.state === 'failed' || autosave.state === 'refused' ? 'var(--desk-trouble)' : 'dimmed'}
          >
            <Icon
              name={
                autosave.state === 'saved'
                  ? 'circleCheck'
                  : autosave.state === 'failed'
                    ? 'offline'
                    : autosave.state === 'refused'
                      ? 'alert'
                      : 'hourglass'
              }
              size={14}
            />{' '}
            {t(`save.${autosave.state}`)}
          </Text>
        )}
        {mayWrite && <MissingList missing={report.missing} anchorOf={anchorOf} />}
        {maySign ? (
          <Button
            leftSection={<Icon name="sign" />}
            disabled={report.missing.length > 0 || unsaved.includes(autosave.state) || holdsRefusedText(content)}
            loading={sign.isPending}
            onClick={() => void runSign()}
          >
            {t('sign')}
          </Button>
        ) : (
          mayWrite && (
            <Alert variant="light" color="gray" styles={{ message: { color: 'var(--mantine-color-text)' } }}>
              {t('onlyPhysicianSigns')}
            </Alert>
          )
        )}
        <Button
          variant="default"
          component="a"
          href={addressOf(readReportPdf, { id: report.visitId })}
          target="_blank"
          rel="noreferrer"
          leftSection={<Icon name="download" />}
        >
          {t('pdf')}
        </Button>
        <RecipientList recipients={report.recipients} />
      </Stack>
    </div>
  );
}
