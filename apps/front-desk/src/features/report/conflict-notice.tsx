import { Alert, Button, Group, Text } from '@mantine/core';
import { openReport, type ReportView } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';
import { Icon } from '../../ui/icons';

/** Two people in one report: nothing is overwritten unasked, and nothing typed is lost. */
export function ConflictNotice({
  visitId,
  onKeepMine,
  onTakeTheirs,
}: {
  readonly visitId: string;
  readonly onKeepMine: (theirs: ReportView) => void;
  readonly onTakeTheirs: (theirs: ReportView) => void;
}): ReactNode {
  const { t } = useTranslation('report');
  const theirs = useQuery({
    queryKey: [...queryKeys.report(visitId), 'theirs'],
    queryFn: ({ signal }) => call(openReport, { params: { id: visitId }, signal }),
    staleTime: 0,
    gcTime: 0,
  });
  const { data } = theirs;
  return (
    <Alert
      role="alert"
      variant="outline"
      color="yellow"
      icon={<Icon name="users" />}
      title={t('conflict.title')}
      styles={{ root: { background: 'var(--desk-amber-soft)' }, title: { color: 'var(--desk-amber)' } }}
    >
      <Text size="md" mb="xs">
        {t('conflict.text')}
      </Text>
      <Group gap="xs">
        <Button
          size="compact-md"
          disabled={data === undefined}
          onClick={() => {
            if (data !== undefined) onTakeTheirs(data);
          }}
        >
          {t('conflict.theirs')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          disabled={data === undefined}
          onClick={() => {
            if (data !== undefined) onKeepMine(data);
          }}
        >
          {t('conflict.mine')}
        </Button>
      </Group>
    </Alert>
  );
}
