import { Button, Group, MultiSelect, NumberInput, Paper, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { roles, type Role, type SecondFactorRuleView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { useSetSecondFactorRule } from './accounts.acts';

/** Of whom a code is asked at the door, and how long one is good for. */
export function SecondFactorRule({ rule }: { readonly rule: SecondFactorRuleView }): ReactNode {
  const { t } = useTranslation(['settings', 'common']);
  const set = useSetSecondFactorRule();
  const form = useForm<{ roles: string[]; minutes: number | string }>({
    initialValues: { roles: [...rule.roles], minutes: rule.minutes },
    validate: {
      minutes: (minutes) =>
        Number.isInteger(minutes) && Number(minutes) >= 1 && Number(minutes) <= 720
          ? null
          : t('account.rule.minutesWrong'),
    },
  });
  const submit = form.onSubmit(({ minutes, roles: chosen }) =>
    set.mutate(
      { roles: roles.filter((role): role is Role => chosen.includes(role)), minutes: Number(minutes) },
      { onSuccess: () => noticeDone(t('account.rule.saved')) },
    ),
  );
  return (
    <Paper withBorder p="md" mt="md" maw={720}>
      <Title order={2} fz="md">
        {t('account.rule.title')}
      </Title>
      <Text size="sm" mt={6}>
        {t('account.rule.text')}
      </Text>
      <form noValidate onSubmit={submit}>
        <Stack mt="md">
          <MultiSelect
            label={t('account.rule.roles')}
            description={t('account.rule.rolesHint')}
            data={roles.map((role) => ({ value: role, label: t(`common:role.${role}`) }))}
            {...form.getInputProps('roles')}
          />
          <NumberInput
            label={t('account.rule.minutes')}
            w={200}
            min={1}
            max={720}
            allowDecimal={false}
            hideControls
            {...form.getInputProps('minutes')}
          />
          <RefusalNotice error={set.error} title={t('account.rule.refused')} />
          <Group justify="flex-end">
            <Button type="submit" loading={set.isPending}>
              {t('account.rule.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
