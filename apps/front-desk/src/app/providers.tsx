import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
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
  const inTheHand = useMediaQuery('(max-width: 1000px)', undefined, { getInitialValueInEffect: false }) === true;
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider env={env} theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          {children}
          {/* Where cards fill the screen, their buttons stand at the bottom. */}
          <Notifications
            position={inTheHand ? 'top-center' : 'bottom-left'}
            limit={4}
            containerWidth={440}
            notificationMaxHeight={520}
          />
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
