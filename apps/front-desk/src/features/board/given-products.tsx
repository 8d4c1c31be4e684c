import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';

export interface ProductForm {
  readonly name: string;
  readonly dose: string;
  readonly lot: string;
}
const most = 20;

/** What is sent: lines without a name are none. */
export const productsOf = (lines: readonly ProductForm[]): { name: string; dose?: string; lot?: string }[] =>
  lines.flatMap(({ name, dose, lot }) =>
    name.trim() === ''
      ? []
      : [
          {
            name: name.trim(),
            ...(dose.trim() === '' ? {} : { dose: dose.trim() }),
            ...(lot.trim() === '' ? {} : { lot: lot.trim() }),
          },
        ],
  );

/** Products given with a step: as many lines as packets, none for most steps. */
export function GivenProducts({
  lines,
  onChange,
}: {
  readonly lines: readonly ProductForm[];
  readonly onChange: (lines: readonly ProductForm[]) => void;
}): ReactNode {
  const { t } = useTranslation('board');
  const put = (index: number, change: Partial<ProductForm>): void =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...change } : line)));
  return (
    <Stack gap={6}>
      {lines.map((line, index) => (
        // A line has no name of its own: its place is what tells it apart.
        <Group key={index} gap={6} align="flex-end" wrap="nowrap">
          <TextInput
            style={{ flex: 2 }}
            label={t('product.name')}
            maxLength={120}
            value={line.name}
            onChange={(event) => put(index, { name: event.currentTarget.value })}
          />
          <TextInput
            style={{ flex: 1 }}
            label={t('product.dose')}
            maxLength={60}
            value={line.dose}
            onChange={(event) => put(index, { dose: event.currentTarget.value })}
          />
          <TextInput
            style={{ flex: 1 }}
            label={t('product.lot')}
            maxLength={60}
            value={line.lot}
            onChange={(event) => put(index, { lot: event.currentTarget.value })}
          />
        </Group>
      ))}
      {lines.length < most && (
        <Group gap={8}>
          <Button
            size="compact-md"
            variant="default"
            leftSection={<Icon name="plus" size={15} />}
            onClick={() => onChange([...lines, { name: '', dose: '', lot: '' }])}
          >
            {t(lines.length === 0 ? 'product.add' : 'product.addAnother')}
          </Button>
          {lines.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('product.hint')}
            </Text>
          )}
        </Group>
      )}
    </Stack>
  );
}
