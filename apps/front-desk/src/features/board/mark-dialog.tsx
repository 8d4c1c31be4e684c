import type { BodyInput, recordMark } from '@diurne/contracts';
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { resourcesQuery, useRecordMark } from './board.acts';
import type { BoardDialogProps } from './board-dialog.props';
import { hourOf, TrueHour } from './fact-question';
import { PatientLine } from './patient-line';

type Mark = BodyInput<typeof recordMark>;
const kinds = ['stepStarted', 'placed', 'placeFreed', 'ready', 'letterHanded'] as const;

/** What happens around the care: when a step began, which place was really used, when the patient was ready and had the letter. */
export function MarkDialog({ card, day, notice, settled, onClose }: BoardDialogProps): ReactNode {
  const { t } = useTranslation('board');
  const { visit } = card;
  const record = useRecordMark(day);
  const places = (useQuery(resourcesQuery).data ?? []).filter((one) => one.kind === 'place');
  const [kind, setKind] = useState<(typeof kinds)[number]>('stepStarted');
  const [stepId, setStepId] = useState<string | null>(visit.steps.find((step) => !step.done)?.id ?? null);
  const [resourceId, setResourceId] = useState<string | null>(visit.dayPlaceId);
  const [hour, setHour] = useState('');
  const mark = ((): Mark | null => {
    if (kind === 'stepStarted') return stepId === null ? null : { kind, stepId, ...hourOf(hour) };
    if (kind === 'placed') return resourceId === null ? null : { kind, resourceId, ...hourOf(hour) };
    return { kind, ...hourOf(hour) };
  })();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (mark === null) return;
    record.mutate(
      { id: visit.id, mark },
      {
        onSuccess: () => {
          noticeDone(t('mark.done'));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog onClose={onClose} title={t('mark.title', { patient: visit.patient.displayName })}>
      <form onSubmit={submit}>
        <Stack>
          {notice}
          <PatientLine visit={visit} isNamed />
          <Select
            data-autofocus
            allowDeselect={false}
            label={t('mark.what')}
            data={kinds.map((one) => ({ value: one, label: t(`mark.kind.${one}`) }))}
            value={kind}
            onChange={(next) => setKind(kinds.find((one) => one === next) ?? kind)}
          />
          {kind === 'stepStarted' && (
            <Select
              label={t('mark.step')}
              data={visit.steps.map((step) => ({ value: step.id, label: step.label }))}
              value={stepId}
              onChange={setStepId}
            />
          )}
          {kind === 'placed' && (
            <Select
              searchable
              label={t('mark.place')}
              data={places.map((one) => ({ value: one.id, label: one.name }))}
              value={resourceId}
              onChange={setResourceId}
            />
          )}
          <TrueHour value={hour} onChange={setHour} />
          <Text size="sm" c="dimmed">
            {t('mark.note')}
          </Text>
          <RefusalNotice error={record.error} />
          <Group justify="flex-end">
            <LeaveButton size="md" onClick={onClose} />
            <Button size="md" type="submit" disabled={settled || mark === null} loading={record.isPending}>
              {t('mark.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
