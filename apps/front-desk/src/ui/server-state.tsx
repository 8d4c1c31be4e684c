import { Box, Button, Skeleton, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../http/refusal';
import { EmptyState } from './empty-state';
import { RefusalNotice } from './refusal-notice';

const askedAgainAfterMs = 5000;

/** Loading, refused or there: each state has its face. What could not be reached comes by itself once it can be, and what was already loaded stays in sight. */
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
  const isUnreached = query.error instanceof Refusal && query.error.status === 0;
  /** Nothing has failed: it is opened by a reason, not by asking again. */
  const isClosed = query.error instanceof Refusal && query.error.problem.record !== undefined;
  const { data, refetch } = query;
  useEffect(() => {
    if (!isUnreached || data !== undefined) return undefined;
    const timer = setInterval(() => void refetch(), askedAgainAfterMs);
    return () => clearInterval(timer);
  }, [isUnreached, data, refetch]);
  if (query.data !== undefined) return children(query.data);
  if (query.fetchStatus === 'paused') {
    return (
      <div role="status">
        <EmptyState icon="offline" title={t('unreached.title')}>
          {t('unreached.text')}
        </EmptyState>
      </div>
    );
  }
  if (query.isError) {
    return (
      <Stack p="md" maw={640} align="flex-start">
        <RefusalNotice error={query.error} title={t(isClosed ? 'recordClosed' : 'loadingRefused')} />
        {isUnreached && (
          <Text size="sm" c="dimmed">
            {t('unreached.again')}
          </Text>
        )}
        {!isClosed && (
          <Button variant="default" onClick={() => void query.refetch()}>
            {t('tryAgain')}
          </Button>
        )}
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
