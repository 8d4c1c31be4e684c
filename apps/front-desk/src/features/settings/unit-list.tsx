import { frenchDuration } from '@diurne/time';
import { Paper, SimpleGrid, Text } from '@mantine/core';
import type { UnitView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import { PresenceLimit } from './presence-limit';
import { capitalised, dayWords, hoursWords } from '../../ui/wording';

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

export function UnitList({ units }: { readonly units: readonly UnitView[] }): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      {units.map((unit) => (
        <Paper key={unit.id} withBorder p="md">
          <Text component="h2" fw={650} mt={0} mb="xs">
            {unit.name}{' '}
            <Text component="span" c="dimmed" size="sm">
              {unit.code}
            </Text>
          </Text>
          <Facts
            facts={[
              [t('unit.profile'), t(`unit.profiles.${unit.profile}`)],
              [t('unit.phone'), unit.phone],
              [t('unit.address'), unit.address],
              [t('unit.agendaDelay'), t('unit.minutes', { count: unit.agendaDelayMinutes })],
              [t('unit.agendaThreshold'), t('unit.fromMinutes', { count: unit.agendaThresholdMinutes })],
              [t('unit.notice'), t('unit.before', { duration: frenchDuration(unit.noticeMinutes) })],
              [t('unit.presence.label'), <PresenceLimit key="presence" unit={unit} />],
              ...weekdays.map((weekday) => {
                const own = unit.openings.filter((opening) => String(opening.weekday) === weekday);
                return [
                  t(`unit.weekday.${weekday}`),
                  own.length === 0
                    ? t('unit.closed')
                    : own.map((opening) => hoursWords(opening.from, opening.to)).join(', '),
                ] as const;
              }),
              ...unit.closures.map(
                (closure) =>
                  [capitalised(dayWords(closure.on)), `${t('unit.closed')}\u00a0: ${closure.reason}`] as const,
              ),
            ]}
          />
        </Paper>
      ))}
    </SimpleGrid>
  );
}
