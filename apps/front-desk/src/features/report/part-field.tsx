import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WrittenText } from '../../ui/written-text';
import { PartDispute } from './part-dispute';
import type { PartKey } from './report-parts';
import { mostOf } from './report.view-model';
import type { Autosave } from './use-autosave';

/** One text of the report: what is missing, refused, proposed or written by someone else at the same time is said at the field itself. */
export function PartField({
  id,
  part,
  label,
  autosave,
  mayWrite,
  missing = null,
  proposal,
  quick,
  minRows = 2,
}: {
  readonly id?: string;
  readonly part: PartKey;
  readonly label: string;
  readonly autosave: Autosave;
  readonly mayWrite: boolean;
  readonly missing?: string | null;
  /** What the pathway would say; nothing of it is written until it is taken. */
  readonly proposal?: string | undefined;
  /** Sentences that one touch writes. */
  readonly quick?: readonly string[];
  readonly minRows?: number;
}): ReactNode {
  const { t } = useTranslation('report');
  const value = String(autosave.valueOf(part) ?? '');
  const take = (text: string): void => autosave.put(part, value.trim() === '' ? text : `${value.trimEnd()}\n${text}`);
  return (
    <div>
      <WrittenText
        most={mostOf(part)}
        {...(id === undefined ? {} : { id })}
        label={label}
        description={
          missing === null ? undefined : (
            <Text component="span" size="sm" c="var(--desk-amber)">
              {missing}
            </Text>
          )
        }
        error={autosave.refusals.get(part)}
        autosize
        minRows={minRows}
        readOnly={!mayWrite}
        value={value}
        onChange={(event) => autosave.put(part, event.currentTarget.value)}
        styles={{ label: { fontWeight: 600 } }}
      />
      {mayWrite && value.trim() === '' && quick !== undefined && (
        <Group gap={6} mt={6}>
          {quick.map((sentence) => (
            <Button key={sentence} size="compact-sm" variant="default" onClick={() => autosave.put(part, sentence)}>
              {sentence}
            </Button>
          ))}
        </Group>
      )}
      {mayWrite && proposal !== undefined && (
        <Group gap="xs" mt={6} wrap="nowrap" align="baseline">
          <Text size="sm" c="dimmed" fs="italic">
            {t('proposal.text', { proposal })}
          </Text>
          <Button size="compact-sm" variant="default" style={{ flex: 'none' }} onClick={() => take(proposal)}>
            {t('proposal.take')}
          </Button>
        </Group>
      )}
      <PartDispute part={part} label={label} autosave={autosave} />
    </div>
  );
}
