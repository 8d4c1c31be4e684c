import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type { DayView, DayVisitView } from '@diurne/contracts';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { TellingChoice } from '../../ui/telling-choice';
import { stepMoved, whomToTell } from '../../ui/telling.view-model';
import { useUnit } from '../../unit/current-unit';
import { TimeField } from '../../ui/time-field';
import { minuteOf, timeInputOf } from '../../ui/time-input';
import { questionOf, UnusualDayForm, type ConfirmedDay } from '../../ui/unusual-day-form';
import { useMoveStepByForm } from './visit.acts';

/** The same as dragging a step, by form: an hour, and the people or devices of the same trade. */
export function MoveStepDialog({
  day,
  visit,
  step,
  onClose,
}: {
  readonly day: DayView;
  readonly visit: DayVisitView;
  readonly step: DayVisitView['steps'][number];
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('visit');
  const [start, setStart] = useState(timeInputOf(step.start));
  const [resourceIds, setResourceIds] = useState(step.resources.map((use) => use.resourceId));
  const unit = useUnit();
  const [tellLater, setTellLater] = useState(false);
  const move = useMoveStepByForm(visit.id, day);
  const minute = minuteOf(start);
  const asked = questionOf(move.error);
  const send = (confirmed?: ConfirmedDay): void => {
    if (minute !== null)
      move.mutate(
        { stepId: step.id, start: minute, resourceIds, tellLater, ...(confirmed ? { confirmed } : {}) },
        {
          onSuccess: () => {
            noticeDone(t('moveStep.done'));
            onClose();
          },
        },
      );
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    <Dialog onClose={onClose} title={t('moveStep.title', { label: step.label })}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t('moveStep.text')}
          </Text>
          <TimeField
            label={t('moveStep.start')}
            value={start}
            onChange={setStart}
            autoFocus
            error={minute === null ? t('moveStep.startMissing') : null}
          />
          {step.resources.map((use, line) => {
            const lane = day.lanes.find((one) => one.resourceId === use.resourceId);
            const options = day.lanes
              .filter((one) => one.kind === lane?.kind && one.trade === lane.trade)
              .map((one) => ({ value: one.resourceId, label: one.name }));
            return (
              <Select
                key={use.resourceId}
                label={lane?.trade ?? ''}
                data={options}
                value={resourceIds[line] ?? null}
                allowDeselect={false}
                onChange={(next) => {
                  if (next !== null) setResourceIds(resourceIds.map((id, i) => (i === line ? next : id)));
                }}
              />
            );
          })}
          {minute !== null && (
            <TellingChoice
              whom={whomToTell(stepMoved(visit, step, minute), unit.agendaThresholdMinutes)}
              delayMinutes={unit.agendaDelayMinutes}
              tellLater={tellLater}
              onChange={setTellLater}
            />
          )}
          <RefusalNotice error={move.error} title={t('moveStep.refused')} />
          <Group justify="flex-end">
            <LeaveButton onClick={onClose} />
            <Button type="submit" loading={move.isPending} disabled={minute === null}>
              {t('moveStep.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
      {asked !== undefined && (
        <UnusualDayForm
          asked={asked}
          verb="move"
          said={move.variables?.confirmed}
          isPending={move.isPending}
          onConfirm={send}
        />
      )}
    </Dialog>
  );
}
