import { Box, Button, Stack } from '@mantine/core';
import type { RequestView } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../ui/refusal-notice';
import { requestQuery } from './requests.acts';

interface RequestElsewhereProps {
  readonly id: string;
  readonly unitId: string;
  readonly onElsewhere: (request: RequestView) => void;
  readonly onClose: () => void;
}

/** A linked request that is not among the unit's: it is opened where it stands, or it is said why not. */
export function RequestElsewhere({ id, unitId, onElsewhere, onClose }: RequestElsewhereProps): ReactNode {
  const { t } = useTranslation('requests');
  const { data, error } = useQuery(requestQuery(id));
  useEffect(() => {
    if (data !== undefined && data.unit.id !== unitId) onElsewhere(data);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is found moves the page once
  }, [data, unitId]);
  if (error === null) return null;
  return (
    <Box mb="sm" maw={640}>
      <Stack gap="xs" align="flex-start">
        <RefusalNotice error={error} title={t('linkRefused')} />
        <Button variant="default" onClick={onClose}>
          {t('showAll')}
        </Button>
      </Stack>
    </Box>
  );
}
