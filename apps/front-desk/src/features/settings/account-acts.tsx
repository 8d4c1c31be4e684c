import { ActionIcon, Menu } from '@mantine/core';
import type { ManagedAccountView, UnitView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';
import { noticeDone, noticeRefused } from '../../ui/notices';
import { EndAccountDialog, ResetPasswordDialog } from './account-dialogs';
import { AccountUnitsDialog } from './account-units';
import { useKeepAccount, type PlainAct } from './accounts.acts';

/** What an administrator may do with somebody else's account. */
export function AccountActs({
  account,
  units,
}: {
  readonly account: ManagedAccountView;
  readonly units: readonly UnitView[];
}): ReactNode {
  const { t } = useTranslation('settings');
  const keep = useKeepAccount(account.id);
  const [dialog, setDialog] = useState<'reset' | 'end' | 'units' | null>(null);
  const name = account.displayName;
  const act = (which: PlainAct): void =>
    keep.mutate(which, {
      onSuccess: () => noticeDone(t(`account.done.${which}`, { name })),
      onError: (error) => noticeRefused(error, t('account.notDone')),
    });
  return (
    <>
      <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 80 }}>
        <Menu.Target>
          <ActionIcon size={36} variant="subtle" color="gray" aria-label={t('account.acts', { name })}>
            <Icon name="dots" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('reset')}>{t('account.reset')}</Menu.Item>
          {account.slowedUntil !== null && <Menu.Item onClick={() => act('unlock')}>{t('account.unlock')}</Menu.Item>}
          {account.hasSecondFactor && (
            <Menu.Item onClick={() => act('resetFactor')}>{t('account.resetFactor')}</Menu.Item>
          )}
          <Menu.Item onClick={() => setDialog('units')}>{t('account.units')}…</Menu.Item>
          <Menu.Item onClick={() => setDialog('end')}>{t('account.end')}</Menu.Item>
          <Menu.Item onClick={() => act(account.disabled ? 'enable' : 'disable')}>
            {t(account.disabled ? 'account.enable' : 'account.disable')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'reset' && <ResetPasswordDialog account={account} onClose={() => setDialog(null)} />}
      {dialog === 'units' && <AccountUnitsDialog account={account} units={units} onClose={() => setDialog(null)} />}
      {dialog === 'end' && <EndAccountDialog account={account} onClose={() => setDialog(null)} />}
    </>
  );
}
