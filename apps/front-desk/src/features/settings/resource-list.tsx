import { Table, Text } from '@mantine/core';
import { resourceKinds, type ResourceView, type UnitView } from '@diurne/contracts';
import { frenchDuration } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import sheet from '../../ui/list-sheet.module.css';
import { ResourceHome } from './resource-home';

export function ResourceList({
  resources,
  units,
}: {
  readonly resources: readonly ResourceView[];
  readonly units: readonly UnitView[];
}): ReactNode {
  const { t } = useTranslation('settings');
  return resourceKinds.map((kind) => {
    const own = resources.filter((resource) => resource.kind === kind);
    return own.length === 0 ? null : (
      <section key={kind} aria-labelledby={`kind-${kind}`}>
        <Text component="h2" id={`kind-${kind}`} fw={650} fz="md" mt="md" mb={6}>
          {t(`kinds.${kind}`)}{' '}
          <Text component="span" c="dimmed">
            ({own.length})
          </Text>
        </Text>
        <div className={sheet.sheet}>
          <Table verticalSpacing={5} horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('name')}</Table.Th>
                <Table.Th>{t('trade')}</Table.Th>
                <Table.Th>{t('code')}</Table.Th>
                <Table.Th>{t('capacity')}</Table.Th>
                <Table.Th>{t('turnover')}</Table.Th>
                <Table.Th>{t('location')}</Table.Th>
                <Table.Th>{t('home.label')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {own.map((resource) => (
                <Table.Tr key={resource.id}>
                  <Table.Td fw={600}>{resource.name}</Table.Td>
                  <Table.Td>{resource.trade}</Table.Td>
                  <Table.Td>{resource.code}</Table.Td>
                  <Table.Td>{resource.capacity}</Table.Td>
                  <Table.Td>{resource.turnover === 0 ? '–' : frenchDuration(resource.turnover)}</Table.Td>
                  <Table.Td>{resource.location ?? '–'}</Table.Td>
                  <Table.Td>
                    <ResourceHome resource={resource} units={units} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </section>
    );
  });
}
