import { Alert, Button, Stack, Text } from '@mantine/core';
import { readReportPdf, reportSections, type ReportView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../http/call';
import { Icon } from '../../ui/icons';
import { Refusal } from '../../http/refusal';
import { sentencesOf } from '../../ui/refusal-words';
import { EditsDialog } from './edits-dialog';
import { InterventionsPart } from './interventions-part';
import { LeaveQuestion } from './leave-question';
import { MissingList } from './missing-list';
import { PartField } from './part-field';
import { RecipientList } from './recipient-list';
import styles from './report-editor.module.css';
import { holdsRefusedText, isPointless } from './report.view-model';
import { SignedInForce } from './signed-in-force';
import { SignPanel } from './sign-panel';
import { SignedMeanwhile } from './signed-meanwhile';
import { StatementsPart } from './statements-part';
import { useAutosave } from './use-autosave';

const written = reportSections.filter((section) => section !== 'interventions');
const anchorOf = (section: string): string => `section-${section}`;

/** The report in the hand of who writes it: sections, findings, statements; what is missing and why it cannot be signed on the right. */
export function ReportEditor({
  report,
  mayWrite,
}: {
  readonly report: ReportView;
  readonly mayWrite: boolean;
}): ReactNode {
  const { t } = useTranslation('report');
  const autosave = useAutosave(report);
  const [isLookingBack, setIsLookingBack] = useState(false);
  const { state } = autosave;
  const missingIn = (section: string): readonly string[] =>
    report.missing.filter((gap) => gap.section === section).map(({ message }) => message);
  const field = { autosave, mayWrite };
  const isWholeRefused = state === 'refused' && autosave.refusals.size === 0 && !holdsRefusedText(autosave.content);
  const isSigned = autosave.error instanceof Refusal && autosave.error.code === 'report-signed';
  const isTrouble = state === 'failed' || state === 'refused';
  return (
    <div className={styles.layout}>
      <LeaveQuestion autosave={autosave} />
      <Stack gap="md" className={styles.sheet}>
        {isSigned && <SignedMeanwhile report={report} autosave={autosave} />}
        {autosave.conflicts.size > 0 && (
          <Alert className={styles.pinned ?? ''} role="status" color="yellow" icon={<Icon name="users" />}>
            {t('conflict.above', { who: autosave.otherAuthor })}
          </Alert>
        )}
        {report.version > 1 && (
          <PartField
            id={anchorOf('changes')}
            part="changes"
            label={t('changes', { version: report.version, before: report.version - 1 })}
            missing={missingIn('changes')[0] ?? null}
            {...field}
          />
        )}
        {written
          .filter((section) => !isPointless(report, section))
          .map((section) => (
            <div key={section}>
              {section === 'treatmentsGiven' && (
                <InterventionsPart anchorOf={anchorOf} missingIn={missingIn} {...field} />
              )}
              <PartField
                id={anchorOf(section)}
                part={`sections.${section}`}
                label={t(`section.${section}`)}
                missing={missingIn(section)[0] ?? null}
                proposal={report.proposals[section]}
                minRows={section === 'synthesis' ? 5 : 2}
                {...field}
              />
            </div>
          ))}
        <StatementsPart anchorOf={anchorOf} missingIn={missingIn} proposals={report.proposals} {...field} />
      </Stack>
      <Stack className={styles.aside} gap="md">
        {mayWrite && (
          <Text size="sm" role="status" c={isTrouble ? 'var(--desk-trouble)' : 'dimmed'}>
            <Icon name={state === 'saved' ? 'circleCheck' : isTrouble ? 'offline' : 'hourglass'} size={14} />{' '}
            {isWholeRefused ? [t('save.refusedWhole'), ...sentencesOf(autosave.error)].join(' ') : t(`save.${state}`)}
          </Text>
        )}
        {!isSigned && <SignedInForce report={report} mayWrite={mayWrite} />}
        {!isSigned && <SignPanel report={report} {...field} />}
        {mayWrite && !isSigned && <MissingList missing={report.missing} anchorOf={anchorOf} />}
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
        {mayWrite && (
          <Button variant="default" leftSection={<Icon name="undo" />} onClick={() => setIsLookingBack(true)}>
            {t('edits.open')}
          </Button>
        )}
        <div id={anchorOf('recipients')} tabIndex={-1}>
          <RecipientList report={report} />
        </div>
      </Stack>
      {isLookingBack && <EditsDialog report={report} autosave={autosave} onClose={() => setIsLookingBack(false)} />}
    </div>
  );
}
