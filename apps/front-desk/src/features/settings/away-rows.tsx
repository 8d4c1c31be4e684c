import { Button, Group, Table } from '@mantine/core';
import { noteAbsence } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import { EmptyState } from '../../ui/empty-state';

export interface AwayRow {
  readonly key: string;
  readonly who: string;
  readonly when: string;
  readonly reason: string;
  readonly onShow: () => void;
  readonly onTakeBack: () => void;
}

/** Who is away or closed, when and why, with what may be done about it. */
export function AwayRows({
  label,
  rows,
  empty,
}: {
  readonly label: string;
  readonly rows: readonly AwayRow[];
  readonly empty: string;
}): ReactNode {
  const { t } = useTranslation('settings');
  const may = useMay(noteAbsence);
  if (rows.length === 0) return <EmptyState icon="calendar" title={empty} />;
  return (
    <Table verticalSpacing={6} horizontalSpacing="md" aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('absence.who')}</Table.Th>
          <Table.Th>{t('absence.when')}</Table.Th>
          <Table.Th>{t('absence.reason')}</Table.Th>
          <Table.Th aria-label={t('absence.acts')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.key}>
            <Table.Td fw={600}>{row.who}</Table.Td>
            <Table.Td>{row.when}</Table.Td>
            <Table.Td>{row.reason}</Table.Td>
            <Table.Td>
              {may && (
                <Group gap={6} justify="flex-end" wrap="nowrap">
                  <Button size="compact-md" variant="default" onClick={row.onShow}>
                    {t('touched.show')}
                  </Button>
                  <Button
                    size="compact-md"
                    variant="default"
                    aria-label={t('absence.takeBackOf', { who: row.who, when: row.when })}
                    onClick={row.onTakeBack}
                  >
                    {t('absence.takeBack')}
                  </Button>
                </Group>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
