import { Button, Code, Group, Stack, Text } from '@mantine/core';
import type { ManagedAccountView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { useNow } from '../../ui/now';
import { RefusalNotice } from '../../ui/refusal-notice';
import { instantWords } from '../../ui/wording';
import { useEndAccount, useResetPassword } from './accounts.acts';

interface AccountDialogProps {
  readonly account: ManagedAccountView;
  readonly onClose: () => void;
}

/** The password is on the screen once, and nowhere else. */
export function ResetPasswordDialog({ account, onClose }: AccountDialogProps): ReactNode {
  const { t } = useTranslation(['settings', 'common']);
  const reset = useResetPassword(account.id);
  const name = account.displayName;
  const given = reset.data;
  return (
    <Dialog title={t('account.resetTitle', { name })} onClose={onClose}>
      <Stack>
        {given === undefined ? (
          <>
            <Text>{t('account.resetText')}</Text>
            <RefusalNotice error={reset.error} title={t('account.resetRefused')} />
            <Group justify="flex-end">
              <LeaveButton onClick={onClose} />
              <Button loading={reset.isPending} onClick={() => reset.mutate()}>
                {t('account.resetDo')}
              </Button>
            </Group>
          </>
        ) : (
          <>
            <Text>
              {t('account.resetShown', { name, until: instantWords(given.until, account.establishment.timeZone) })}
            </Text>
            <Code fz={24} p="md" ta="center" lts="0.04em" data-private>
              {given.password}
            </Code>
            <Group justify="flex-end">
              <Button onClick={onClose}>{t('account.resetClose')}</Button>
            </Group>
          </>
        )}
      </Stack>
    </Dialog>
  );
}

export function EndAccountDialog({ account, onClose }: AccountDialogProps): ReactNode {
  const { t } = useTranslation(['settings', 'common']);
  const end = useEndAccount(account.id);
  const [on, setOn] = useState(account.endsOn ?? '');
  const name = account.displayName;
  const say = (day: string | null): void =>
    end.mutate(day, {
      onSuccess: () => {
        noticeDone(t(day === null ? 'account.endTaken' : 'account.endSaid', { name }));
        onClose();
      },
    });
  return (
    <Dialog title={t('account.endTitle', { name })} onClose={onClose}>
      <Stack>
        <DateField
          label={t('account.endOn')}
          today={useNow(account.establishment.timeZone).date}
          value={on}
          onChange={setOn}
        />
        <Text size="sm" c="dimmed">
          {t('account.endText')}
        </Text>
        <RefusalNotice error={end.error} title={t('account.notDone')} />
        <Group justify="flex-end">
          {account.endsOn !== null && (
            <Button variant="default" loading={end.isPending} onClick={() => say(null)}>
              {t('account.endNone')}
            </Button>
          )}
          <Button disabled={on === ''} loading={end.isPending} onClick={() => say(on)}>
            {t('account.endSave')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
