import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import {
  correctRequest,
  proposeDates,
  refuseRequest,
  validateRequest,
  withdrawRequest,
  type RequestView,
} from '@diurne/contracts';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { useAccount, useMay } from '../../account/current-account';
import { DeathOfPatient } from '../../death/death-of-patient';
import { Facts } from '../../ui/facts';
import { CorrectPatientButton } from '../../patient/correct-patient-button';
import { Icon } from '../../ui/icons';
import { useNow } from '../../ui/now';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { SidePanel } from '../../ui/side-panel';
import { capitalised, dayWords, instantWords, numericDate } from '../../ui/wording';
import { DeclinedDates } from '../../offers/declined-dates';
import { CorrectRequestDialog } from './correct-request-dialog';
import { isOverdue, wishedDays, wishedHours } from './requests.view-model';
import { useRefuseRequest, useValidateRequest, useWithdrawRequest } from './requests.acts';

/** A reason is asked because it is kept with the request. */
function ReasonDialog({
  kind,
  request,
  onClose,
}: {
  readonly kind: 'refuse' | 'withdraw';
  readonly request: RequestView;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('requests');
  const [reason, setReason] = useState('');
  const acts = { refuse: useRefuseRequest(), withdraw: useWithdrawRequest() };
  const act = acts[kind];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '')
      act.mutate(
        { id: request.id, reason },
        {
          onSuccess: () => {
            noticeDone(t(`${kind}.done`, { patient: request.patient.displayName }));
            onClose();
          },
        },
      );
  };
  return (
    <Dialog onClose={onClose} title={t(`${kind}.title`, { patient: request.patient.displayName })}>
      <form onSubmit={submit}>
        <Stack>
          <Textarea
            label={t('reason')}
            autosize
            minRows={3}
            maxLength={500}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <RefusalNotice error={act.error} />
          <Group justify="flex-end">
            <LeaveButton onClick={onClose} />
            <Button type="submit" color="red.8" disabled={reason.trim() === ''} loading={act.isPending}>
              {t(`${kind}.submit`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

export function RequestPanel({
  request,
  onClose,
  onFindDate,
  onOpenVisit,
  onNext,
}: {
  readonly request: RequestView;
  readonly onClose: () => void;
  /** Opens the next request that waits to be validated. */
  readonly onNext: (() => void) | null;
  readonly onFindDate: (request: RequestView) => void;
  readonly onOpenVisit: (request: RequestView) => void;
}): ReactNode {
  const { t } = useTranslation('requests');
  const { timeZone } = useAccount().establishment;
  const today = useNow(timeZone).date;
  const may = {
    validate: useMay(validateRequest),
    correct: useMay(correctRequest),
    refuse: useMay(refuseRequest),
    withdraw: useMay(withdrawRequest),
    propose: useMay(proposeDates),
  };
  const [dialog, setDialog] = useState<'refuse' | 'withdraw' | 'correct' | null>(null);
  const validate = useValidateRequest();
  const isOpen = request.state === 'received' || request.state === 'validated' || request.state === 'proposed';
  return (
    <SidePanel
      title={request.patient.displayName}
      subtitle={
        <>
          {numericDate(request.patient.birthDate)} · {request.patient.ipp}
        </>
      }
      onClose={onClose}
    >
      <Stack>
        <div>
          <Text fw={600}>{request.pathway.name}</Text>
          <Text size="sm" c="dimmed">
            {t(`state.${request.state}`)}
          </Text>
        </div>
        <Group gap={6}>
          {may.validate && request.state === 'received' && (
            <Button
              leftSection={<Icon name="check" />}
              loading={validate.isPending}
              onClick={() =>
                validate.mutate(request.id, {
                  onSuccess: () => noticeDone(t('validated', { patient: request.patient.displayName })),
                })
              }
            >
              {t('validate')}
            </Button>
          )}
          {validate.isSuccess && request.state !== 'received' && onNext !== null && (
            <Button variant="light" onClick={onNext}>
              {t('next')}
            </Button>
          )}
          {may.propose && (request.state === 'validated' || request.state === 'proposed') && (
            <Button data-autofocus leftSection={<Icon name="search" />} onClick={() => onFindDate(request)}>
              {t('findDate')}
            </Button>
          )}
          {request.visitId !== null && (
            <Button variant="default" leftSection={<Icon name="calendar" />} onClick={() => onOpenVisit(request)}>
              {t('openVisit')}
            </Button>
          )}
          {may.correct && (isOpen || request.state === 'booked') && (
            <Button variant="default" onClick={() => setDialog('correct')}>
              {t('correct.open')}
            </Button>
          )}
          {may.refuse && request.state === 'received' && (
            <Button variant="default" onClick={() => setDialog('refuse')}>
              {t('refuse.open')}
            </Button>
          )}
          {may.withdraw && isOpen && (
            <Button variant="default" onClick={() => setDialog('withdraw')}>
              {t('withdraw.open')}
            </Button>
          )}
        </Group>
        {may.propose && request.state === 'received' && (
          <Text size="sm" c="dimmed">
            {t('waitsForPhysician')}
          </Text>
        )}
        <RefusalNotice error={validate.error} />
        {isOverdue(request, today) && (
          <Text size="sm" fw={600} c="var(--desk-amber)">
            <Icon name="alert" size={14} /> {t('overdueSince', { day: dayWords(request.wishedTo) })}
          </Text>
        )}
        {request.endedReason !== null && !isOpen && request.state !== 'booked' && (
          <Text size="sm">{t('endedBecause', { reason: request.endedReason })}</Text>
        )}
        {request.lastRefusal !== null && isOpen && (
          <div>
            <Text fw={600} size="sm">
              {t('lastRefusal', {
                day: dayWords(request.lastRefusal.on),
                when: instantWords(request.lastRefusal.at, timeZone),
              })}
            </Text>
            <Text size="sm">{request.lastRefusal.message}</Text>
          </div>
        )}
        <div>
          <Text fw={600} size="sm">
            {t('justification')}
          </Text>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {request.justification}
          </Text>
        </div>
        <Facts
          facts={[
            [
              t('columns.priority'),
              request.priority > 1 ? t('priority', { priority: request.priority }) : t('ordinary'),
            ],
            ...(request.visitOn === null
              ? []
              : [[t('columns.visitOn'), capitalised(dayWords(request.visitOn))] as const]),
            [t('columns.wished'), wishedDays(request)],
            [t('hours'), wishedHours(request.hours, t)],
            [t('columns.prescriber'), request.prescriber],
            [t('received'), instantWords(request.receivedAt, timeZone)],
            ...(request.note === null ? [] : [[t('note'), request.note] as const]),
            ...(request.allergies === null ? [] : [[t('allergies'), request.allergies] as const]),
            ...(request.treatments === null ? [] : [[t('treatments'), request.treatments] as const]),
          ]}
        />
        {isOpen && <DeclinedDates request={request} />}
        <div>
          <CorrectPatientButton patientId={request.patient.id} />
        </div>
      </Stack>
      <DeathOfPatient patient={request.patient} />
      {dialog === 'correct' && <CorrectRequestDialog request={request} onClose={() => setDialog(null)} />}
      {(dialog === 'refuse' || dialog === 'withdraw') && (
        <ReasonDialog kind={dialog} request={request} onClose={() => setDialog(null)} />
      )}
    </SidePanel>
  );
}
