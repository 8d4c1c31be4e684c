import { Box, Button, Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from './refusal-notice';

/** Loading, refused or there: each state has its face, and what was already loaded stays in sight. */
export function ServerState<T>({
  query,
  children,
  rows = 6,
}: {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
  readonly rows?: number;
}): ReactNode {
  const { t } = useTranslation('common');
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return (
      <Stack p="md" maw={640} align="flex-start">
        <RefusalNotice error={query.error} title={t('loadingRefused')} />
        <Button variant="default" onClick={() => void query.refetch()}>
          {t('tryAgain')}
        </Button>
      </Stack>
    );
  }
  return (
    <Box p="md" role="status" aria-label={t('loading')}>
      <Stack gap="xs">
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton key={row} h={32} radius="md" />
        ))}
      </Stack>
    </Box>
  );
}
