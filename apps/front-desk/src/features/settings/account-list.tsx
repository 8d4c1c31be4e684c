import { Button, Group, Table, Text } from '@mantine/core';
import type { ManagedAccountView, ResourceView, UnitView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { Icon } from '../../ui/icons';
import sheet from '../../ui/list-sheet.module.css';
import { useNow } from '../../ui/now';
import { instantWords, numericDate } from '../../ui/wording';
import { AccountActs } from './account-acts';
import { UnitsOfAccount } from './account-units';
import { NewAccountDialog } from './new-account-dialog';

/** In words: open or not, until when, and what stands in the way of signing in. */
function AccountState({ account }: { readonly account: ManagedAccountView }): ReactNode {
  const { t } = useTranslation('settings');
  const { timeZone } = account.establishment;
  const today = useNow(timeZone).date;
  const { disabled, endsOn, passwordToChange, slowedUntil } = account;
  const hasLeft = endsOn !== null && endsOn < today;
  const words = [
    ...(disabled ? [t('account.disabled')] : []),
    ...(endsOn === null ? [] : [t(hasLeft ? 'account.left' : 'account.leaves', { on: numericDate(endsOn) })]),
    ...(passwordToChange ? [t('account.toChange')] : []),
    ...(slowedUntil === null ? [] : [t('account.slowed', { until: instantWords(slowedUntil, timeZone) })]),
  ];
  return (
    <Text component="span" fz="inherit" c={disabled || hasLeft ? 'dimmed' : 'var(--mantine-color-text)'}>
      {words.length === 0 ? t('account.active') : words.join(', ')}
    </Text>
  );
}

export function AccountList({
  accounts,
  people,
  units,
}: {
  readonly accounts: readonly ManagedAccountView[];
  readonly people: readonly ResourceView[];
  readonly units: readonly UnitView[];
}): ReactNode {
  const { t } = useTranslation(['settings', 'common']);
  const own = useAccount();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Group justify="flex-end" mb="sm">
        <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
          {t('account.new')}
        </Button>
      </Group>
      <div className={sheet.sheet}>
        <Table verticalSpacing={7} horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('account.displayName')}</Table.Th>
              <Table.Th>{t('account.login')}</Table.Th>
              <Table.Th>{t('account.roles')}</Table.Th>
              <Table.Th>{t('account.units')}</Table.Th>
              <Table.Th>{t('account.rpps')}</Table.Th>
              <Table.Th>{t('account.state')}</Table.Th>
              <Table.Th w={52} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {accounts.map((account) => (
              <Table.Tr key={account.id}>
                <Table.Td fw={600}>{account.displayName}</Table.Td>
                <Table.Td>{account.login}</Table.Td>
                <Table.Td>{account.roles.map((role) => t(`common:role.${role}`)).join(', ')}</Table.Td>
                <Table.Td>
                  <UnitsOfAccount account={account} units={units} />
                </Table.Td>
                <Table.Td>
                  {account.rpps ?? (
                    <Text component="span" fz="inherit" c="dimmed">
                      –
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <AccountState account={account} />
                </Table.Td>
                <Table.Td py={0}>
                  <AccountActs account={account} people={people} units={units} isOwn={account.id === own.id} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {adding && <NewAccountDialog people={people} units={units} onClose={() => setAdding(false)} />}
    </>
  );
}
