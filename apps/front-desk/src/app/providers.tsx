import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createQueryClient } from '../http/query-client';
import { i18n } from './i18n';
import { cssVariables, theme } from './theme';

export function Providers({
  children,
  client,
  env = 'default',
}: {
  readonly children: ReactNode;
  readonly client?: QueryClient;
  readonly env?: 'default' | 'test';
}): ReactNode {
  const [queries] = useState(() => client ?? createQueryClient());
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider env={env} theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          {children}
          <Notifications position="bottom-left" limit={4} containerWidth={440} notificationMaxHeight={520} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
