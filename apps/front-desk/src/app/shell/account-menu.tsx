import { Box, Button, Menu, Text, useMantineColorScheme } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { useSignOut } from '../../account/sign-out.act';
import { Icon } from '../../ui/icons';
import { noticeRefused } from '../../ui/notices';
import { OwnPasswordDialog } from './own-password';

export function AccountMenu(): ReactNode {
  const { t } = useTranslation(['common', 'signIn']);
  const [changing, setChanging] = useState(false);
  const account = useAccount();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = [
    ['light', 'sun'],
    ['dark', 'moon'],
    ['auto', 'settings'],
  ] as const;
  return (
    <>
      <Menu position="bottom-end" width={260} shadow="md" transitionProps={{ duration: 80 }}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            px={8}
            leftSection={<Icon name="user" />}
            rightSection={<Icon name="chevronDown" size={14} />}
            aria-label={t('account', { name: account.displayName })}
            styles={{ root: { flex: 'none', color: 'var(--mantine-color-text)' } }}
          >
            <Box component="span" visibleFrom="lg">
              {account.displayName}
            </Box>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <Text size="sm" c="var(--mantine-color-text)" fw={600}>
              {account.displayName}
            </Text>
            <Text size="sm" c="dimmed">
              {account.roles.map((role) => t(`role.${role}`)).join(', ')}
            </Text>
            <Text size="sm" c="dimmed">
              {account.establishment.name}
            </Text>
          </Menu.Label>
          <Menu.Divider />
          {schemes.map(([scheme, icon]) => (
            <Menu.Item
              key={scheme}
              leftSection={<Icon name={icon} size={16} />}
              rightSection={colorScheme === scheme ? <Icon name="check" size={14} /> : null}
              onClick={() => setColorScheme(scheme)}
            >
              {t(scheme)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="lock" size={16} />} onClick={() => setChanging(true)}>
            {t('signIn:own.menu')}
          </Menu.Item>
          <Menu.Item
            leftSection={<Icon name="leave" size={16} />}
            onClick={() => signOut.mutate(undefined, { onError: (error) => noticeRefused(error, t('signOut')) })}
          >
            {t('signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {changing && <OwnPasswordDialog onClose={() => setChanging(false)} />}
    </>
  );
}
