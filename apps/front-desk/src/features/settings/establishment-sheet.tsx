import { Button, Group, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { setTerritory, territories, type EstablishmentView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { instantWords, numericDate } from '../../ui/wording';
import { useSetTerritory, type NewTerritory } from './settings.acts';

/** Where the establishment stands, who said so and from what, and which rules of billing apply there. */
export function EstablishmentSheet({ establishment }: { readonly establishment: EstablishmentView }): ReactNode {
  const { t } = useTranslation('settings');
  const maySet = useMay(setTerritory);
  const set = useSetTerritory();
  const { territory, rules, timeZone } = establishment;
  const words = (one: NewTerritory['territory']): string => t(`establishment.territories.${one}`);
  const form = useForm<NewTerritory>({
    initialValues: { territory: territory.value, source: '' },
    validate: { source: (value) => (value.trim() === '' ? t('establishment.sourceMissing') : null) },
  });
  const rule = { title: rules.title, dated: numericDate(rules.dated) };
  return (
    <Stack maw={720}>
      <Paper withBorder p="md">
        <Title order={2} fz="md">
          {t('establishment.territory')}
        </Title>
        <Text fw={600} mt={6}>
          {words(territory.value)}
        </Text>
        <Text size="sm">
          {territory.said === null
            ? t('establishment.byClock', { zone: timeZone })
            : t('establishment.said', {
                by: territory.said.by,
                when: instantWords(territory.said.at, timeZone),
                source: territory.said.source,
              })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('establishment.effect')}
        </Text>
        {maySet && (
          <form
            noValidate
            onSubmit={form.onSubmit((body) =>
              set.mutate(body, {
                onSuccess: () => {
                  noticeDone(t('establishment.saved'));
                  form.setFieldValue('source', '');
                },
              }),
            )}
          >
            <Stack mt="md">
              <Select
                label={t('establishment.territory')}
                allowDeselect={false}
                data={territories.map((one) => ({ value: one, label: words(one) }))}
                {...form.getInputProps('territory')}
              />
              <TextInput
                label={t('establishment.source')}
                description={t('establishment.sourceHint')}
                maxLength={300}
                {...form.getInputProps('source')}
              />
              <RefusalNotice error={set.error} title={t('establishment.refused')} />
              <Group justify="flex-end">
                <Button type="submit" loading={set.isPending}>
                  {t('establishment.save')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Paper>
      <Paper withBorder p="md">
        <Title order={2} fz="md">
          {t('establishment.rules')}
        </Title>
        <Text mt={6}>{t(rules.applies ? 'establishment.applies' : 'establishment.appliesNot', rule)}</Text>
        <Text size="sm">{t('establishment.appliesIn', { where: rules.appliesIn.map(words).join(', ') })}</Text>
        <Text size="sm" c="dimmed">
          {t('establishment.ruleSource', {
            source: rules.source,
            certainty: t(`establishment.certainty.${rules.certainty}`),
          })}
        </Text>
      </Paper>
    </Stack>
  );
}
