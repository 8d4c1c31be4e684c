import { ActionIcon, Menu } from '@mantine/core';
import type { ManagedAccountView, ResourceView, UnitView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';
import { noticeDone, noticeRefused } from '../../ui/notices';
import { EndAccountDialog, ResetPasswordDialog } from './account-dialogs';
import { AccountUnitsDialog } from './account-units';
import { useKeepAccount, type PlainAct } from './accounts.acts';
import { CorrectAccountDialog } from './correct-account-dialog';

/** What an administrator may do with an account; with their own, no more than to correct what is said of them. */
export function AccountActs({
  account,
  people,
  units,
  isOwn,
}: {
  readonly account: ManagedAccountView;
  readonly people: readonly ResourceView[];
  readonly units: readonly UnitView[];
  readonly isOwn: boolean;
}): ReactNode {
  const { t } = useTranslation('settings');
  const keep = useKeepAccount(account.id);
  const [dialog, setDialog] = useState<'correct' | 'reset' | 'end' | 'units' | null>(null);
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
          <Menu.Item onClick={() => setDialog('correct')}>{t('account.correct')}</Menu.Item>
          {!isOwn && (
            <>
              <Menu.Item onClick={() => setDialog('reset')}>{t('account.reset')}</Menu.Item>
              {account.slowedUntil !== null && (
                <Menu.Item onClick={() => act('unlock')}>{t('account.unlock')}</Menu.Item>
              )}
              {account.hasSecondFactor && (
                <Menu.Item onClick={() => act('resetFactor')}>{t('account.resetFactor')}</Menu.Item>
              )}
              <Menu.Item onClick={() => setDialog('units')}>{t('account.units')}…</Menu.Item>
              <Menu.Item onClick={() => setDialog('end')}>{t('account.end')}</Menu.Item>
              <Menu.Item onClick={() => act(account.disabled ? 'enable' : 'disable')}>
                {t(account.disabled ? 'account.enable' : 'account.disable')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'correct' && (
        <CorrectAccountDialog account={account} people={people} isOwn={isOwn} onClose={() => setDialog(null)} />
      )}
      {dialog === 'reset' && <ResetPasswordDialog account={account} onClose={() => setDialog(null)} />}
      {dialog === 'units' && <AccountUnitsDialog account={account} units={units} onClose={() => setDialog(null)} />}
      {dialog === 'end' && <EndAccountDialog account={account} onClose={() => setDialog(null)} />}
    </>
  );
}
