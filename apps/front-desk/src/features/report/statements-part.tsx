import { Group, SegmentedControl, Text } from '@mantine/core';
import type { ReportView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PartDispute } from './part-dispute';
import { PartField } from './part-field';
import styles from './report-editor.module.css';
import { statements } from './report-parts';
import type { Autosave } from './use-autosave';

/** What the synthesis must state, yes or no; a yes says what was found or given. */
export function StatementsPart({
  autosave,
  mayWrite,
  anchorOf,
  missingIn,
  proposals,
}: {
  readonly autosave: Autosave;
  readonly mayWrite: boolean;
  readonly anchorOf: (section: string) => string;
  readonly missingIn: (section: string) => readonly string[];
  readonly proposals: ReportView['proposals'];
}): ReactNode {
  const { t } = useTranslation('report');
  const { content } = autosave;
  return (
    <section aria-labelledby="statements-title" className={styles.interventions}>
      <Text component="h2" id="statements-title" fw={600} m={0}>
        {t('statements')}
      </Text>
      {statements.map((statement) => (
        <div key={statement}>
          <Group id={anchorOf(statement)} tabIndex={-1} justify="space-between" gap="xs">
            <Text size="md" id={`${statement}-label`}>
              {t(`statement.${statement}`)}
            </Text>
            <SegmentedControl
              aria-labelledby={`${statement}-label`}
              readOnly={!mayWrite}
              value={content[statement] === null ? '' : content[statement] ? 'yes' : 'no'}
              onChange={(value) => autosave.put(statement, value === 'yes')}
              data={[
                { value: 'yes', label: t('yes') },
                { value: 'no', label: t('no') },
              ]}
            />
          </Group>
          <PartDispute part={statement} label={t(`statement.${statement}`)} autosave={autosave} />
          {content[statement] === true && (
            <PartField
              part={`details.${statement}`}
              label={t(`detail.${statement}`)}
              missing={missingIn(statement)[0] ?? null}
              proposal={proposals[statement]}
              minRows={1}
              autosave={autosave}
              mayWrite={mayWrite}
            />
          )}
        </div>
      ))}
    </section>
  );
}
