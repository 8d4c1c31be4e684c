import { Button, Divider, Group, Stack, Text } from '@mantine/core';
import {
  cancelDayVisit,
  moveDayVisit,
  openReport,
  sendAgendaNow,
  type DayAddress,
  type DayView,
  type DayVisitView,
  type VisitPanelView,
} from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../account/current-account';
import { DeathOfPatient } from '../../death/death-of-patient';
import { Icon } from '../../ui/icons';
import { noticeDone, noticeRefused } from '../../ui/notices';
import { awayFor } from '../../ui/to-settle';
import { waitingMinutes } from '../../ui/programme.view-model';
import { ServerState } from '../../ui/server-state';
import { SidePanel } from '../../ui/side-panel';
import { nameOfResource } from '../../ui/resource-names';
import { ageWords, capitalised, dayWords, numericDate } from '../../ui/wording';
import { frenchDuration } from '@diurne/time';
import { BillingRecord } from './billing-record';
import { CancelDialog } from './cancel-dialog';
import { GradingDetail } from './grading-detail';
import { MessageList } from './message-list';
import { MoveStepDialog } from './move-step-dialog';
import { OtherHoursDialog } from './other-hours-dialog';
import { PatientSheet } from './patient-sheet';
import { PrintVisit } from './print-visit';
import { ProgrammeList } from './programme-list';
import { StayFacts } from './stay-facts';
import { StayRecord } from './stay-record';
import { useHoldAgenda, useSendAgendaNow } from './visit.acts';
import { VisitMenu } from './visit-menu';
import { VisitElsewhere } from './visit-elsewhere';
import { VisitStanding } from './visit-standing';
import { visitQuery } from './visit.query';

interface PanelProps {
  readonly day: DayView;
  readonly visitId: string;
  readonly reportPath: string;
  readonly dayPath: (day: DayAddress) => string;
  readonly visitPath: (visitId: string) => string;
  readonly onClose: () => void;
}

const mayBeSent: readonly VisitPanelView['messageOutlook'][] = [
  'leaves',
  'held',
  'failed',
  'uncertain',
  'putOff',
  'elsewhere',
  'untold',
];

function Panel({
  panel,
  day,
  reportPath,
  visitPath,
  onClose,
}: {
  readonly panel: VisitPanelView;
  readonly day: DayView;
  readonly reportPath: string;
  readonly visitPath: (visitId: string) => string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('visit');
  const [movedStep, setMovedStep] = useState<DayVisitView['steps'][number] | null>(null);
  const [dialog, setDialog] = useState<'other' | 'cancel' | null>(null);
  const may = {
    move: useMay(moveDayVisit),
    send: useMay(sendAgendaNow),
    cancel: useMay(cancelDayVisit),
    report: useMay(openReport),
  };
  const send = useSendAgendaNow(panel.visit.id, day);
  const hold = useHoldAgenda(panel.visit.id, day);
  const visit = day.visits.find((one) => one.id === panel.visit.id) ?? panel.visit;
  const nameOf = (id: string): string => nameOfResource(day.lanes, id);
  const waiting = waitingMinutes(visit);
  const isPresent = visit.state === 'arrived' || visit.state === 'inProgress';
  const isDeceased = panel.patient.deceasedOn !== undefined;
  const death = (
    <DeathOfPatient patient={panel.patient} during={isPresent ? { visitId: visit.id, on: panel.on } : null} />
  );
  return (
    <Stack gap="md">
      <VisitStanding day={day} panel={panel} visit={visit} />
      <Group gap={6} className="no-print">
        {may.move && visit.state !== 'cancelled' && !isDeceased && (
          <Button size="compact-md" leftSection={<Icon name="clock" size={15} />} onClick={() => setDialog('other')}>
            {t('actions.otherHours')}
          </Button>
        )}
        {may.send && !isDeceased && mayBeSent.includes(panel.messageOutlook) && (
          <Button
            size="compact-md"
            variant="default"
            loading={send.isPending}
            leftSection={<Icon name="send" size={15} />}
            onClick={() =>
              send.mutate(undefined, {
                onSuccess: () => noticeDone(t(visit.state === 'cancelled' ? 'sendingCancellation' : 'sending')),
                onError: (error) => noticeRefused(error, t('notSent')),
              })
            }
          >
            {t(panel.agendaHeld === null ? 'actions.sendNow' : 'actions.tell')}
          </Button>
        )}
        {may.report && (
          <Button
            size="compact-md"
            variant="default"
            component={Link}
            to={reportPath}
            leftSection={<Icon name="report" size={15} />}
          >
            {t('actions.report')}
          </Button>
        )}
        <VisitMenu visit={visit} onCancel={may.cancel ? () => setDialog('cancel') : null} />
      </Group>
      {isDeceased && death}
      <section aria-labelledby="programme">
        <Text component="h3" id="programme" fw={650} m={0}>
          {t('programme.title')}
        </Text>
        <Text size="sm" c="dimmed" mb={6}>
          {t('programme.presence', { presence: frenchDuration(visit.departure - visit.arrival) })}
          {waiting > 0 && ` · ${t('programme.waiting', { waiting: frenchDuration(waiting) })}`}
        </Text>
        <StayFacts panel={panel} nameOf={nameOf} />
        <ProgrammeList
          visit={visit}
          nameOf={nameOf}
          awayFor={(stepId) => awayFor(day, visit.id, stepId)}
          onMove={may.move && visit.state !== 'cancelled' ? setMovedStep : null}
        />
      </section>
      {panel.gradingDetail !== null && (
        <GradingDetail detail={panel.gradingDetail}>
          <BillingRecord panel={panel} detail={panel.gradingDetail} timeZone={day.timeZone} />
        </GradingDetail>
      )}
      <Divider />
      <MessageList
        panel={panel}
        timeZone={day.timeZone}
        onHold={
          may.send
            ? () =>
                hold.mutate(undefined, {
                  onSuccess: () => noticeDone(t('messages.holding')),
                  onError: (error) => noticeRefused(error, t('messages.notHeld')),
                })
            : null
        }
      />
      <Divider />
      <StayRecord panel={panel} timeZone={day.timeZone} />
      <Divider />
      <PatientSheet panel={panel} visitPath={visitPath} />
      {!isDeceased && death}
      {movedStep !== null && (
        <MoveStepDialog day={day} visit={visit} step={movedStep} onClose={() => setMovedStep(null)} />
      )}
      {dialog === 'other' && <OtherHoursDialog day={day} visit={visit} onClose={() => setDialog(null)} />}
      {dialog === 'cancel' && (
        <CancelDialog day={day} visit={visit} onClose={() => setDialog(null)} onCancelled={onClose} />
      )}
      <PrintVisit panel={{ ...panel, visit }} day={day} nameOf={nameOf} />
    </Stack>
  );
}

export function VisitPanel({ day, visitId, reportPath, dayPath, visitPath, onClose }: PanelProps): ReactNode {
  const { t } = useTranslation('visit');
  const query = useQuery(visitQuery(visitId));
  const listed = day.visits.find((one) => one.id === visitId);
  const visit = listed ?? query.data?.visit;
  const isHere = query.data === undefined || (query.data.unitId === day.unitId && query.data.on === day.on);
  const { refetch } = query;
  // A colleague has cancelled it or moved it away: the day knows, what was read of the visit does not.
  const hasLeft = listed === undefined && isHere && query.data?.visit.state === 'booked';
  useEffect(() => {
    if (hasLeft) void refetch();
  }, [hasLeft, refetch]);
  return (
    <SidePanel
      title={visit?.patient.displayName ?? t('title')}
      onClose={onClose}
      subtitle={
        visit !== undefined && (
          <>
            {visit.patient.hidden === undefined && (
              <>
                {ageWords(visit.patient.birthDate, query.data?.on ?? day.on)} · {numericDate(visit.patient.birthDate)} ·{' '}
                {visit.patient.ipp}
                <br />
              </>
            )}
            {visit.pathway.name} · {capitalised(dayWords(query.data?.on ?? day.on))}
          </>
        )
      }
    >
      <ServerState query={query}>
        {(panel) =>
          isHere ? (
            <Panel panel={panel} day={day} reportPath={reportPath} visitPath={visitPath} onClose={onClose} />
          ) : (
            <VisitElsewhere panel={panel} dayPath={dayPath} />
          )
        }
      </ServerState>
    </SidePanel>
  );
}
