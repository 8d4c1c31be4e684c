import { Button, Group, List, Stack, Text } from '@mantine/core';
import type { PatientTraits } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog';
import { ReasonForm } from '../ui/reason-form';
import { RefusalNotice } from '../ui/refusal-notice';
import { dayWords } from '../ui/wording';
import { useWithdrawDeath } from './death.acts';

/** The patient lives: one act brings back what had ended, and says what could not come back and who has it. */
export function WithdrawDeathDialog({
  patient,
  deathId,
  onClose,
}: {
  readonly patient: PatientTraits;
  readonly deathId: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('death');
  const withdraw = useWithdrawDeath();
  const came = withdraw.data?.visits;
  return (
    <Dialog
      onClose={onClose}
      title={t(came === undefined ? 'withdraw.title' : 'withdraw.doneTitle', { patient: patient.displayName })}
    >
      {came === undefined ? (
        <ReasonForm
          about={<Text>{t('withdraw.effects')}</Text>}
          label={t('withdraw.reason')}
          maxLength={500}
          refusal={<RefusalNotice error={withdraw.error} />}
          submit={t('withdraw.submit')}
          isPending={withdraw.isPending}
          onSubmit={(reason) => withdraw.mutate({ deathId, reason })}
          onClose={onClose}
        />
      ) : (
        <Stack role="status">
          <Text>{t('withdraw.done')}</Text>
          <List size="md" spacing={6}>
            {came.map((visit) => (
              <List.Item key={visit.visitId}>
                <Text fw={600}>
                  {t('visit', { day: dayWords(visit.on), hour: frenchHour(visit.arrival), what: visit.pathwayName })}
                </Text>
                <Text size="sm" c={visit.notBecause === null ? 'dimmed' : 'var(--desk-amber)'}>
                  {visit.notBecause === null
                    ? t('withdraw.back')
                    : t('withdraw.notBack', { because: visit.notBecause })}
                </Text>
              </List.Item>
            ))}
          </List>
          <Group justify="flex-end">
            <Button size="md" data-autofocus onClick={onClose}>
              {t('close')}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
