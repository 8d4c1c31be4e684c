import { Box, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { factsToConfirmQuery } from '../../features/confirm/confirm.acts';
import { ConfirmList } from '../../features/confirm/confirm-list';
import { ServerState } from '../../ui/server-state';
import { paths } from '../paths';

/** What was declared for whoever is signed in, over all days and units. */
export function Component(): ReactNode {
  const { t } = useTranslation('board');
  const coordinates = useAccount().roles.includes('coordinator');
  const query = useQuery(factsToConfirmQuery);
  return (
    <Box px="md" pb="md">
      <title>{`${t('toConfirm.title')} · Diurne`}</title>
      <Title order={1} fz="lg" pt={12} pb={4}>
        {t('toConfirm.title')}
      </Title>
      <Text size="sm" c="dimmed" pb={12}>
        {t(coordinates ? 'toConfirm.textCoordination' : 'toConfirm.text')}
      </Text>
      <ServerState query={query}>
        {(waiting) => <ConfirmList waiting={waiting} boardPathOf={({ unitId, on }) => paths.board(unitId, on)} />}
      </ServerState>
    </Box>
  );
}
