import { declareDeath, exitModes } from '@diurne/contracts';
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import { DeclareDeathDialog } from '../../death/declare-death-dialog';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { useDepart } from './board.acts';
import { untoldSteps } from './board.view-model';
import type { BoardDialogProps } from './board-dialog.props';
import { PatientLine } from './patient-line';
import { FactQuestion, hourOf, isAskedAgain, TrueHour } from './fact-question';

export function DepartureDialog({ card, day, notice, settled, onClose }: BoardDialogProps): ReactNode {
  const { t } = useTranslation('board');
  const [exitMode, setExitMode] = useState<(typeof exitModes)[number]>('home');
  const depart = useDepart(day);
  const [hour, setHour] = useState('');
  const mayDeclareDeath = useMay(declareDeath);
  const asked = isAskedAgain(depart.error);
  const open = untoldSteps(card);
  const waiting = card.visit.steps.filter(({ id }) =>
    card.facts.some((fact) => fact.stepId === id && fact.awaitsConfirmation),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    depart.mutate(
      { id: card.visit.id, exitMode, ...hourOf(hour), confirmed: asked },
      {
        onSuccess: () => {
          noticeDone(t('departure.done', { patient: card.visit.patient.displayName }));
          onClose();
        },
      },
    );
  };
  if (exitMode === 'death' && mayDeclareDeath)
    return (
      <DeclareDeathDialog
        patient={card.visit.patient}
        during={{ visitId: card.visit.id, on: day.on }}
        onClose={onClose}
      />
    );
  return (
    <Dialog onClose={onClose} title={t('departure.title', { patient: card.visit.patient.displayName })}>
      <form onSubmit={submit}>
        <Stack>
          {notice}
          <PatientLine visit={card.visit} isNamed />
          {open.length > 0 && !asked && (
            <Text c="var(--desk-amber)">
              {t('departure.open', { steps: open.map((step) => step.label).join(', ') })}
            </Text>
          )}
          {waiting.length > 0 && !asked && (
            <Text c="var(--desk-amber)">
              {t('departure.waiting', { steps: waiting.map((step) => step.label).join(', ') })}
            </Text>
          )}
          <Select
            label={t('departure.exitMode')}
            allowDeselect={false}
            data-autofocus
            data={exitModes.map((mode) => ({ value: mode, label: t(`departure.mode.${mode}`) }))}
            value={exitMode}
            onChange={(next) => {
              const mode = exitModes.find((one) => one === next);
              if (mode !== undefined) setExitMode(mode);
            }}
          />
          <TrueHour
            value={hour}
            onChange={(next) => {
              setHour(next);
              depart.reset();
            }}
          />
          {exitMode === 'death' && <Text fw={600}>{t('departure.deathByPhysician')}</Text>}
          <FactQuestion error={depart.error} />
          <Group justify="flex-end">
            <LeaveButton size="md" onClick={onClose} />
            <Button size="md" type="submit" disabled={settled || exitMode === 'death'} loading={depart.isPending}>
              {asked ? t('confirmHour') : t('departure.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
