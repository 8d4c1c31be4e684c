import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { sendAgendaNow } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../account/current-account';
import { RefusalNotice } from '../ui/refusal-notice';
import { dayWords } from '../ui/wording';
import { useSendAgain, type CorrectedPatient } from './correct-patient.acts';

type Visit = CorrectedPatient['sentElsewhere'][number];

function VisitToSendAgain({ visit }: { readonly visit: Visit }): ReactNode {
  const { t } = useTranslation();
  const send = useSendAgain(visit.visitId);
  const may = useMay(sendAgendaNow);
  return (
    <div>
      <Group justify="space-between" gap={8}>
        <Text size="sm">
          {t('patient.elsewhere.visit', {
            day: dayWords(visit.on),
            hour: frenchHour(visit.arrival),
            unit: visit.unitName,
            address: visit.address,
          })}
        </Text>
        {send.isSuccess ? (
          <Text size="sm" fw={600}>
            {t('patient.elsewhere.sending')}
          </Text>
        ) : (
          may &&
          visit.mayBeSent && (
            <Button size="compact-md" loading={send.isPending} onClick={() => send.mutate()}>
              {t('patient.elsewhere.send')}
            </Button>
          )
        )}
      </Group>
      <RefusalNotice error={send.error} title={t('patient.elsewhere.refused')} />
    </div>
  );
}

/** After a correction: what went to an address that is the patient's no longer, and how to put it right. */
export function SentElsewhere({
  visits,
  onClose,
}: {
  readonly visits: readonly Visit[];
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Stack>
      <Alert color="yellow" variant="light" title={t('patient.elsewhere.title', { count: visits.length })}>
        {t('patient.elsewhere.text')}
      </Alert>
      {visits.map((visit) => (
        <VisitToSendAgain key={visit.visitId} visit={visit} />
      ))}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('patient.elsewhere.close')}
        </Button>
      </Group>
    </Stack>
  );
}
