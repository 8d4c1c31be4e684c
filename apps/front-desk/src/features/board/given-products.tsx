import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHoldsForm } from '../../ui/holds-form';
import { Icon } from '../../ui/icons';

export interface ProductForm {
  readonly name: string;
  readonly dose: string;
  readonly lot: string;
  /** Of a product that was told with an hour of its own. */
  readonly atMinute?: number;
}
const most = 20;

/** Something is said of a product, and not which one it is. */
const isNameless = ({ name, dose, lot }: ProductForm): boolean => name.trim() === '' && (dose + lot).trim() !== '';

/** What is sent: empty lines are none; one without its name holds the form back. */
export const productsOf = (
  lines: readonly ProductForm[],
): { name: string; dose?: string; lot?: string; atMinute?: number }[] =>
  lines.flatMap(({ name, dose, lot, atMinute }) =>
    name.trim() === ''
      ? []
      : [
          {
            name: name.trim(),
            ...(dose.trim() === '' ? {} : { dose: dose.trim() }),
            ...(lot.trim() === '' ? {} : { lot: lot.trim() }),
            ...(atMinute === undefined ? {} : { atMinute }),
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
        <ProductLine key={index} line={line} onChange={(change) => put(index, change)} />
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

function ProductLine({
  line,
  onChange,
}: {
  readonly line: ProductForm;
  readonly onChange: (change: Partial<ProductForm>) => void;
}): ReactNode {
  const { t } = useTranslation('board');
  const [isHeld, setHeld] = useState(false);
  const name = useHoldsForm(isNameless(line), () => setHeld(true));
  return (
    <Group gap={6} align="flex-start" wrap="nowrap">
      <TextInput
        ref={name}
        style={{ flex: 2 }}
        label={t('product.name')}
        maxLength={120}
        error={isHeld && isNameless(line) ? t('product.nameMissing') : null}
        value={line.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        style={{ flex: 1 }}
        label={t('product.dose')}
        maxLength={60}
        value={line.dose}
        onChange={(event) => onChange({ dose: event.currentTarget.value })}
      />
      <TextInput
        style={{ flex: 1 }}
        label={t('product.lot')}
        maxLength={60}
        value={line.lot}
        onChange={(event) => onChange({ lot: event.currentTarget.value })}
      />
    </Group>
  );
}
