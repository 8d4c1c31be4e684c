import { Button, Center, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../ui/refusal-notice';
import { CurrentUnitProvider } from '../../unit/current-unit';
import { unitsQuery } from '../../unit/units.query';
import { Waiting } from './waiting';

/** Every screen needs to know which units there are: they are asked for once, before the first one. */
export function UnitsLoaded({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const query = useQuery(unitsQuery);
  if (query.data !== undefined) return <CurrentUnitProvider units={query.data}>{children}</CurrentUnitProvider>;
  if (query.isPending) return <Waiting />;
  return (
    <Center mih="100dvh" p="md">
      <Stack maw={520}>
        <RefusalNotice error={query.error} title={t('loadingRefused')} />
        <Button variant="default" onClick={() => void query.refetch()}>
          {t('tryAgain')}
        </Button>
      </Stack>
    </Center>
  );
}
