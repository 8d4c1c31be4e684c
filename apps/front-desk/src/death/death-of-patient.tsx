import { Alert, Button, List, Text } from '@mantine/core';
import { declareDeath, withdrawDeath, type DeathView, type PatientTraits } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount, useMay } from '../account/current-account';
import { Icon } from '../ui/icons';
import { capitalised, dayWords, instantWords } from '../ui/wording';
import { deathQuery } from './death.acts';
import { DeclareDeathDialog, type WhereItHappened } from './declare-death-dialog';
import { WithdrawDeathDialog } from './withdraw-death-dialog';

/** That the patient has died and what ended with it, or, for a physician, the way to say so. `during`: the visit in which the patient is. */
export function DeathOfPatient({
  patient,
  during = null,
}: {
  readonly patient: PatientTraits;
  readonly during?: WhereItHappened | null;
}): ReactNode {
  const { t } = useTranslation('death');
  const may = { declare: useMay(declareDeath), withdraw: useMay(withdrawDeath) };
  const query = useQuery({ ...deathQuery(patient.id), enabled: patient.deceasedOn !== undefined });
  const [dialog, setDialog] = useState<'declare' | { readonly withdraw: string } | null>(null);
  const death = patient.deceasedOn === undefined ? null : query.data;
  const close = (): void => setDialog(null);
  return (
    <>
      {death !== null && death !== undefined && (
        <DeathNotice
          death={death}
          patient={patient}
          onWithdraw={may.withdraw ? () => setDialog({ withdraw: death.id }) : null}
        />
      )}
      {patient.deceasedOn === undefined && may.declare && (
        <Button
          className="no-print"
          size="compact-md"
          variant="default"
          w="fit-content"
          onClick={() => setDialog('declare')}
        >
          {t('declare.open')}
        </Button>
      )}
      {dialog === 'declare' && <DeclareDeathDialog patient={patient} during={during} onClose={close} />}
      {dialog !== null && dialog !== 'declare' && (
        <WithdrawDeathDialog patient={patient} deathId={dialog.withdraw} onClose={close} />
      )}
    </>
  );
}

function DeathNotice({
  death,
  patient,
  onWithdraw,
}: {
  readonly death: DeathView;
  readonly patient: PatientTraits;
  readonly onWithdraw: (() => void) | null;
}): ReactNode {
  const { t } = useTranslation('death');
  const { timeZone } = useAccount().establishment;
  const hour = death.atMinute === null ? '' : ` ${t('at', { hour: frenchHour(death.atMinute) })}`;
  const ended = [
    ...death.visits.map((visit) => ({
      key: visit.visitId,
      words: t('visitOf', {
        day: dayWords(visit.on),
        hour: frenchHour(visit.arrival),
        what: visit.pathwayName,
        unit: visit.unitName,
      }),
    })),
    ...death.requests.map(({ requestId, pathwayName }) => ({
      key: requestId,
      words: t('request', { what: pathwayName }),
    })),
  ];
  return (
    <Alert
      color="gray"
      variant="light"
      icon={<Icon name="info" />}
      title={`${t(`notice.${patient.sex}`, { day: dayWords(death.on) })}${hour}`}
    >
      <Text size="sm">
        {death.toldBy === null ? '' : `${t('toldBy', { who: death.toldBy })} `}
        {t('declaredBy', { who: death.declaredBy, when: instantWords(death.declaredAt, timeZone) })}
      </Text>
      <Text size="sm" mt={4}>
        {t('nothingMore')}
      </Text>
      {ended.length > 0 && (
        <>
          <Text size="sm" fw={600} mt={6}>
            {t('ended')}
          </Text>
          <List size="sm">
            {ended.map(({ key, words }) => (
              <List.Item key={key}>{capitalised(words)}</List.Item>
            ))}
          </List>
        </>
      )}
      {onWithdraw !== null && (
        <Button className="no-print" mt="xs" size="compact-sm" variant="default" onClick={onWithdraw}>
          {t('withdraw.open')}
        </Button>
      )}
    </Alert>
  );
}
