import { Center, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';

/** Nothing here, said calmly, with the next thing to do when there is one; `isPage` when it is all that the page has to say. */
export function EmptyState({
  icon,
  title,
  children,
  action,
  isPage = false,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly isPage?: boolean;
}): ReactNode {
  return (
    <Center mih={180} p="lg">
      <Stack align="center" gap={6} maw={420}>
        <Icon name={icon} size={32} color="var(--mantine-color-dimmed)" />
        <Text component={isPage ? 'h1' : 'p'} m={0} fw={600} ta="center">
          {title}
        </Text>
        {children !== undefined && (
          <Text c="dimmed" ta="center" component="div">
            {children}
          </Text>
        )}
        {action}
      </Stack>
    </Center>
  );
}
