import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { listOutsideGates, outsideGatesParts, type OutsideGatesView, type Role } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount, useMay } from '../../account/current-account';
import { Icon } from '../../ui/icons';
import { noticeDone, noticeRefused } from '../../ui/notices';
import { dayWords, instantWords, numericDate } from '../../ui/wording';
import { outsideGatesQuery, useAcknowledgeOutsideGates } from './outside-gates.acts';

const roleOf: Readonly<Record<(typeof outsideGatesParts)[number], Role>> = {
  physician: 'physician',
  pharmacist: 'pharmacy',
};

/** Care given « hors feu vert »: stays until a physician and a pharmacist have each said that they know. */
export function OutsideGatesAlerts({ unitId }: { readonly unitId: string }): ReactNode {
  const may = useMay(listOutsideGates);
  const alerts = useQuery({ ...outsideGatesQuery(unitId), enabled: may }).data ?? [];
  if (alerts.length === 0) return null;
  return (
    <Stack gap="xs" mb="sm">
      {alerts.map((alert) => (
        <OutsideGatesAlert key={alert.factId} alert={alert} unitId={unitId} />
      ))}
    </Stack>
  );
}

function OutsideGatesAlert({
  alert,
  unitId,
}: {
  readonly alert: OutsideGatesView;
  readonly unitId: string;
}): ReactNode {
  const { t } = useTranslation(['board', 'common']);
  const { roles, establishment } = useAccount();
  const acknowledge = useAcknowledgeOutsideGates(unitId);
  const { patient, label, on, atMinute, performer, declaredBy, missing, because, seen } = alert;
  const awaited = outsideGatesParts.filter((part) => seen.every((one) => one.part !== part));
  const know = (part: (typeof outsideGatesParts)[number]): void =>
    acknowledge.mutate(
      { factId: alert.factId, part },
      {
        onSuccess: () => noticeDone(t('givenOutside.done')),
        onError: (error) => noticeRefused(error, t('refused')),
      },
    );
  return (
    <Alert role="alert" color="red" icon={<Icon name="alert" />} title={t('givenOutside.title', { label })}>
      <Text size="md">
        {t('givenOutside.who', {
          patient: patient.displayName,
          born: t(`common:born.${patient.sex}`, { on: numericDate(patient.birthDate) }),
          ipp: patient.ipp,
          day: dayWords(on),
          hour: frenchHour(atMinute),
          by: performer ?? declaredBy,
        })}
      </Text>
      <Text size="md">{t('givenOutside.missing', { missing })}</Text>
      {because !== '' && <Text size="md">{t('givenOutside.because', { because })}</Text>}
      {seen.map(({ part, by, at }) => (
        <Text key={part} size="sm">
          {t(`givenOutside.seen.${part}`, { by, when: instantWords(at, establishment.timeZone) })}
        </Text>
      ))}
      <Group gap="xs" mt="xs">
        <Text size="sm" c="dimmed">
          {awaited.map((part) => t(`givenOutside.awaited.${part}`)).join(' ')}
        </Text>
        {awaited
          .filter((part) => roles.includes(roleOf[part]))
          .map((part) => (
            <Button
              key={part}
              size="md"
              variant="default"
              className="no-print"
              loading={acknowledge.isPending}
              onClick={() => know(part)}
            >
              {t(`givenOutside.know.${part}`)}
            </Button>
          ))}
      </Group>
    </Alert>
  );
}
