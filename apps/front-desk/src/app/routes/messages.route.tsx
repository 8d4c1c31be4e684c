import { Box, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { FollowList } from '../../features/follow/follow-list';
import { messagesToFollowQuery } from '../../features/follow/follow.acts';
import { useNow } from '../../ui/now';
import { ServerState } from '../../ui/server-state';
import { useUnit } from '../../unit/current-unit';
import { PrintHead } from '../../unit/print-head';
import { PrintButton } from '../../ui/print-button';
import { UnitTitle } from '../../unit/unit-title';
import { paths } from '../paths';

/** Whom somebody has to call: what came back, what nobody knows of, what waits at somebody's wish. */
export function Component(): ReactNode {
  const { t } = useTranslation('follow');
  const unitId = useUnit().id;
  const { timeZone } = useAccount().establishment;
  const today = useNow(timeZone).date;
  const query = useQuery(messagesToFollowQuery(unitId));
  return (
    <Box px="md" pb="md">
      <UnitTitle of={t('title')} unitId={unitId} />
      <PrintHead on={today} landscape />
      <Group justify="space-between" pt={8} pb={4}>
        <Title order={1} fz="lg">
          {t('title')}
        </Title>
        <PrintButton />
      </Group>
      <Text size="sm" c="dimmed" pb={12}>
        {t('text')}
      </Text>
      <ServerState query={query}>
        {(followed) => (
          <FollowList
            followed={followed}
            today={today}
            timeZone={timeZone}
            visitPathOf={({ on, visitId }) => paths.dayWithVisit(unitId, on, visitId)}
          />
        )}
      </ServerState>
    </Box>
  );
}
