import { entryModes, identityDocuments } from '@diurne/contracts';
import { Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { useAccount } from '../../account/current-account';
import { noticeDone } from '../../ui/notices';
import { birthNameWords, numericDate } from '../../ui/wording';
import { useArrive } from './board.acts';
import type { BoardDialogProps } from './board-dialog.props';
import { FactQuestion, hourOf, isAskedAgain, TrueHour } from './fact-question';

/** Identity first: the patient says name and birth date, the screen does not say them for them to repeat. */
export function ArrivalDialog({ card, day, notice, settled, onClose }: BoardDialogProps): ReactNode {
  const { t } = useTranslation(['board', 'common', 'visit']);
  const account = useAccount();
  const arrive = useArrive(day);
  const [nameAsked, setNameAsked] = useState(false);
  const [birthDateAsked, setBirthDateAsked] = useState(false);
  const [entryMode, setEntryMode] = useState<(typeof entryModes)[number] | null>(null);
  const [identityDocument, setDocument] = useState<(typeof identityDocuments)[number] | null>(null);
  const [hour, setHour] = useState('');
  const asked = isAskedAgain(arrive.error);
  const { patient, homonym } = card.visit;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    arrive.mutate(
      {
        id: card.visit.id,
        nameAsked,
        birthDateAsked,
        ...(identityDocument === null ? {} : { identityDocument }),
        ...(entryMode === null ? {} : { entryMode }),
        ...hourOf(hour),
        confirmed: asked,
      },
      {
        onSuccess: () => {
          noticeDone(t('arrival.done', { patient: patient.displayName }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog onClose={onClose} title={t('arrival.title', { patient: patient.displayName })}>
      <form onSubmit={submit}>
        <Stack>
          {notice}
          <Text>{t('arrival.ask')}</Text>
          {homonym && (
            <Text fw={650} c="var(--desk-amber)">
              {t('arrival.homonym')}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {t('arrival.traits', { sex: t(`common:sex.${patient.sex}`), ipp: patient.ipp })}
          </Text>
          <Checkbox
            size="md"
            data-autofocus
            checked={nameAsked}
            onChange={(event) => setNameAsked(event.currentTarget.checked)}
            label={
              <>
                {t('arrival.name')} <b>{patient.displayName}</b>
                <br />
                {t('arrival.birthName')} <b>{birthNameWords(patient)}</b>
              </>
            }
          />
          <Checkbox
            size="md"
            checked={birthDateAsked}
            onChange={(event) => setBirthDateAsked(event.currentTarget.checked)}
            label={
              <>
                {t('arrival.birthDate')} <b>{numericDate(patient.birthDate)}</b>
              </>
            }
          />
          <Text size="sm" c="dimmed">
            {t('arrival.checkedBy', { who: account.displayName })}
          </Text>
          <Group grow align="flex-end">
            <Select
              clearable
              label={t('arrival.identityDocument')}
              placeholder={t('arrival.notNoted')}
              data={identityDocuments.map((one) => ({ value: one, label: t(`arrival.document.${one}`) }))}
              value={identityDocument}
              onChange={(next) => setDocument(identityDocuments.find((one) => one === next) ?? null)}
            />
            <Select
              clearable
              label={t('arrival.entryMode')}
              placeholder={t('arrival.notNoted')}
              data={entryModes.map((one) => ({ value: one, label: t(`visit:stay.mode.${one}`) }))}
              value={entryMode}
              onChange={(next) => setEntryMode(entryModes.find((one) => one === next) ?? null)}
            />
          </Group>
          <TrueHour
            value={hour}
            onChange={(next) => {
              setHour(next);
              arrive.reset();
            }}
          />
          <FactQuestion error={arrive.error} />
          <Group justify="flex-end">
            <LeaveButton size="md" onClick={onClose} />
            <Button
              size="md"
              type="submit"
              disabled={settled || !nameAsked || !birthDateAsked}
              loading={arrive.isPending}
            >
              {asked ? t('confirmHour') : t('arrival.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
