import { Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { SignInForm } from '../../features/sign-in/sign-in-form';
import { queryKeys } from '../../http/query-keys';
import { paths } from '../paths';
import { Sunrise } from '../shell/sunrise';

/** Only addresses of this site are followed back. */
const safeReturn = (wanted: string | null): string =>
  wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : paths.home;

export function Component(): ReactNode {
  const { t } = useTranslation('signIn');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [search] = useSearchParams();
  return (
    <Center mih="100dvh" p="md" component="main">
      <title>{`${t('title')} · Diurne`}</title>
      <Stack w={400} maw="100%" gap="lg">
        <Stack gap={4}>
          <Group gap="xs">
            <Sunrise size={34} />
            <Title order={1} fz={28} lts="-0.02em">
              Diurne
            </Title>
          </Group>
          <Text c="dimmed">{t('tagline')}</Text>
        </Stack>
        <Paper p="lg" withBorder>
          <SignInForm
            onSignedIn={(account) => {
              client.setQueryData(queryKeys.account, account);
              void navigate(safeReturn(search.get('retour')), { replace: true });
            }}
          />
        </Paper>
      </Stack>
    </Center>
  );
}
