import { Button, Group, MultiSelect, Stack, Text } from '@mantine/core';
import type { ManagedAccountView, UnitView, WorkingUnits } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { usePlaceAccount } from './accounts.acts';

const every = 'every';
/** Of what was chosen in the list: every unit leaves no other to name. */
export const workingUnits = (chosen: readonly string[]): WorkingUnits =>
  chosen.includes(every) ? { everyUnit: true, unitIds: [] } : { everyUnit: false, unitIds: [...chosen] };

/** Where somebody works: some units, or every one, those to come too. */
export function UnitsChoice({
  units,
  value,
  onChange,
  ...input
}: {
  readonly units: readonly UnitView[];
  readonly value?: string[];
  readonly onChange?: (chosen: string[]) => void;
  readonly error?: ReactNode;
}): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <MultiSelect
      label={t('account.units')}
      description={t('account.unitsHint')}
      data={[
        { value: every, label: t('account.everyUnit') },
        ...units.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      {...(value === undefined ? {} : { value })}
      onChange={(chosen) => onChange?.(chosen.at(-1) === every ? [every] : chosen.filter((one) => one !== every))}
      {...input}
    />
  );
}

export function UnitsOfAccount({
  account,
  units,
}: {
  readonly account: ManagedAccountView;
  readonly units: readonly UnitView[];
}): ReactNode {
  const { t } = useTranslation('settings');
  if (account.everyUnit) return t('account.everyUnit');
  const names = units.filter(({ id }) => account.unitIds.includes(id)).map(({ name }) => name);
  if (names.length > 0) return names.join(', ');
  return (
    <Text component="span" fz="inherit" c="dimmed">
      {t('account.noUnit')}
    </Text>
  );
}

export function AccountUnitsDialog({
  account,
  units,
  onClose,
}: {
  readonly account: ManagedAccountView;
  readonly units: readonly UnitView[];
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('settings');
  const settle = usePlaceAccount(account.id);
  const [chosen, setChosen] = useState<string[]>(account.everyUnit ? [every] : account.unitIds);
  const name = account.displayName;
  const save = (): void =>
    settle.mutate(workingUnits(chosen), {
      onSuccess: () => {
        noticeDone(t('account.unitsSaved', { name }));
        onClose();
      },
    });
  return (
    <Dialog title={t('account.unitsTitle', { name })} onClose={onClose}>
      <Stack>
        <UnitsChoice units={units} value={chosen} onChange={setChosen} />
        <RefusalNotice error={settle.error} title={t('account.notDone')} />
        <Group justify="flex-end">
          <LeaveButton onClick={onClose} />
          <Button loading={settle.isPending} onClick={save}>
            {t('account.unitsSave')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
