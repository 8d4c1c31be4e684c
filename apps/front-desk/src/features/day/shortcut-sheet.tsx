import { Kbd, Switch, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';

const keys = [
  ['1 2 3 4', 'lanes'],
  ['F  /', 'filter'],
  ['L', 'list'],
  ['P', 'previous'],
  ['S', 'next'],
  ['C', 'build'],
  ['←  →  ↑  ↓', 'walk'],
  ['↵', 'open'],
  ['Alt + flèches', 'carry'],
  ['↵', 'putDown'],
  ['Échap', 'putBack'],
  ['Ctrl + Z', 'undo'],
  ['?', 'help'],
] as const;

export function ShortcutSheet({
  opened,
  onClose,
  singleKeys,
  onSingleKeys,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('day');
  if (!opened) return null;
  return (
    <Dialog onClose={onClose} title={t('shortcuts.title')}>
      <Table verticalSpacing={5}>
        <Table.Tbody>
          {keys.map(([key, what]) => (
            <Table.Tr key={what}>
              <Table.Th scope="row" w={150}>
                <Kbd>{key}</Kbd>
              </Table.Th>
              <Table.Td>{t(`shortcuts.${what}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        mt="md"
        label={t('shortcuts.single')}
        checked={singleKeys}
        onChange={(event) => onSingleKeys(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
