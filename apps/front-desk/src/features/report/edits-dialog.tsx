import { Button, Group, Stack, Text } from '@mantine/core';
import { reportSections, type ReportContent, type ReportEdit, type ReportView } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { Dialog } from '../../ui/dialog';
import { ServerState } from '../../ui/server-state';
import { instantWords } from '../../ui/wording';
import { partsOf, statements, type PartKey, type PartValue } from './report-parts';
import { reportEditQuery, reportEditsQuery } from './report.acts';
import type { Autosave } from './use-autosave';

const together = 5 * 60_000;

/** Of saves that one person made in a row, the last: all are kept, and those of one stretch are one line. What was kept beside stands alone. */
export function stretches(edits: readonly ReportEdit[]): readonly ReportEdit[] {
  return edits.filter((edit, i) => {
    const next = edits[i - 1];
    if (next === undefined || edit.beside || next.beside) return true;
    const isOneStretch =
      next.author === edit.author &&
      next.version === edit.version &&
      Date.parse(next.savedAt) - Date.parse(edit.savedAt) < together;
    return !isOneStretch;
  });
}

/** Every save of the report; a part of one is brought back by writing it again. */
export function EditsDialog({
  report,
  autosave,
  onClose,
}: {
  readonly report: ReportView;
  readonly autosave: Autosave;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('report');
  const { timeZone } = useAccount().establishment;
  const edits = useQuery(reportEditsQuery(report.visitId));
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Dialog onClose={onClose} title={t('edits.title')} size="xl">
      <ServerState query={edits}>
        {(all) => (
          <Stack gap="xs">
            {stretches(all).map((edit) => (
              <div key={edit.id}>
                <Group justify="space-between" gap="xs" wrap="nowrap" align="start">
                  <Text size="md">
                    {instantWords(edit.savedAt, timeZone)} · {edit.author}
                    {edit.version !== report.version && ` · ${t('version', { version: edit.version })}`}
                    {edit.beside && ` · ${t('edits.beside')}`}
                  </Text>
                  <Button
                    size="compact-md"
                    variant="default"
                    style={{ flex: 'none' }}
                    aria-expanded={chosen === edit.id}
                    onClick={() => setChosen(chosen === edit.id ? null : edit.id)}
                  >
                    {t('edits.look')}
                  </Button>
                </Group>
                {chosen === edit.id && <WhatDiffers visitId={report.visitId} editId={edit.id} autosave={autosave} />}
              </div>
            ))}
          </Stack>
        )}
      </ServerState>
    </Dialog>
  );
}

function WhatDiffers({
  visitId,
  editId,
  autosave,
}: {
  readonly visitId: string;
  readonly editId: string;
  readonly autosave: Autosave;
}): ReactNode {
  const { t } = useTranslation('report');
  const query = useQuery(reportEditQuery(visitId, editId));
  return (
    <ServerState query={query}>
      {({ content }) => {
        const present = partsOf(autosave.content);
        const other = [...partsOf(content)].filter(([key, value]) => present.has(key) && present.get(key) !== value);
        if (other.length === 0) return <Text c="dimmed">{t('edits.same')}</Text>;
        return (
          <Stack gap="xs" my="xs" pl="md" style={{ borderLeft: '3px solid var(--desk-line)' }}>
            {other.map(([key, value]) => (
              <Group key={key} justify="space-between" align="start" wrap="nowrap">
                <div>
                  <Text size="sm" fw={600}>
                    <PartName part={key} content={content} />
                  </Text>
                  <Text size="md" style={{ whiteSpace: 'pre-wrap' }}>
                    <Value value={value} />
                  </Text>
                </div>
                <Button size="compact-md" style={{ flex: 'none' }} onClick={() => autosave.put(key, value)}>
                  {t('edits.bringBack')}
                </Button>
              </Group>
            ))}
          </Stack>
        );
      }}
    </ServerState>
  );
}

function Value({ value }: { readonly value: PartValue }): ReactNode {
  const { t } = useTranslation('report');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  return value === null || value === '' ? t('conflict.nothing') : value;
}

function PartName({ part, content }: { readonly part: PartKey; readonly content: ReportContent }): ReactNode {
  const { t } = useTranslation('report');
  if (part === 'changes') return t('changesSigned');
  if (part === 'resistantOrganisms' || part === 'transfusion' || part === 'bloodProducts')
    return t(`statement.${part}`);
  const [list, ...rest] = part.split('.');
  const name = rest.join('.');
  const detail = statements.find((one) => list === 'details' && one === name);
  if (detail !== undefined) return t(`detail.${detail}`);
  const section = reportSections.find((one) => list === 'sections' && one === name);
  if (section !== undefined) return t(`section.${section}`);
  const step = [...content.interventions, ...(content.notDone ?? [])].find(({ stepId }) => stepId === name);
  return step?.label ?? '';
}
