import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import type { PatientTraits } from '@diurne/contracts';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../account/current-account';
import { Refusal } from '../http/refusal';
import { DateField } from '../ui/date-field';
import { Dialog } from '../ui/dialog';
import { LeaveButton } from '../ui/leave-button';
import { noticeDone } from '../ui/notices';
import { isCivilDate } from '@diurne/time';
import { useNow } from '../ui/now';
import { RefusalNotice } from '../ui/refusal-notice';
import { TimeField } from '../ui/time-field';
import { minuteOf } from '../ui/time-input';
import { dayWords, numericDate } from '../ui/wording';
import { useDeclareDeath } from './death.acts';

/** The visit during which it happened; without one it was told by somebody. */
export interface WhereItHappened {
  readonly visitId: string;
  readonly on: string;
}

/** A physician says that a patient has died, after the identity was checked once more; what ends with it is said before. */
export function DeclareDeathDialog({
  patient,
  during = null,
  onClose,
}: {
  readonly patient: PatientTraits;
  readonly during?: WhereItHappened | null;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('death');
  const { date: today } = useNow(useAccount().establishment.timeZone);
  const declare = useDeclareDeath();
  const [checks, setChecks] = useState({ nameAsked: false, birthDateAsked: false });
  const [on, setOn] = useState<string>(during?.on ?? today);
  const [hour, setHour] = useState('');
  const [toldBy, setToldBy] = useState('');
  const asked = declare.error instanceof Refusal && declare.error.code === 'fact-doubtful';
  const isWhole =
    checks.nameAsked &&
    checks.birthDateAsked &&
    isCivilDate(on) &&
    (during === null ? toldBy.trim() !== '' : minuteOf(hour) !== null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const where = during === null ? { toldBy: toldBy.trim() } : { visitId: during.visitId };
    declare.mutate(
      { patientId: patient.id, ...where, on, atMinute: minuteOf(hour), ...checks, confirmed: asked },
      {
        onSuccess: () => {
          noticeDone(t('declare.done', { patient: patient.displayName }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog onClose={onClose} title={t('declare.title', { patient: patient.displayName })}>
      <form onSubmit={submit}>
        <Stack>
          <Text>{t('declare.effects')}</Text>
          <Checkbox
            size="md"
            data-autofocus
            checked={checks.nameAsked}
            onChange={(event) => setChecks({ ...checks, nameAsked: event.currentTarget.checked })}
            label={
              <>
                {t('declare.name')} <b>{patient.displayName}</b> · {patient.ipp}
              </>
            }
          />
          <Checkbox
            size="md"
            checked={checks.birthDateAsked}
            onChange={(event) => setChecks({ ...checks, birthDateAsked: event.currentTarget.checked })}
            label={
              <>
                {t('declare.birthDate')} <b>{numericDate(patient.birthDate)}</b>
              </>
            }
          />
          {during === null ? (
            <>
              <DateField label={t('declare.on')} today={today} value={on} onChange={setOn} />
              <TextInput
                label={t('declare.toldBy')}
                description={t('declare.toldByHint')}
                maxLength={200}
                value={toldBy}
                onChange={(event) => setToldBy(event.currentTarget.value)}
              />
            </>
          ) : (
            <Text>{t('declare.during', { day: dayWords(during.on) })}</Text>
          )}
          <TimeField
            label={t(during === null ? 'declare.hourIfKnown' : 'declare.hour')}
            value={hour}
            onChange={(next) => {
              setHour(next);
              declare.reset();
            }}
          />
          <RefusalNotice error={declare.error} />
          <Group justify="flex-end">
            <LeaveButton size="md" onClick={onClose} />
            <Button size="md" type="submit" disabled={!isWhole} loading={declare.isPending}>
              {t(asked ? 'declare.confirmHour' : 'declare.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
