import { Group, Pagination, Table, Text } from '@mantine/core';
import type { BillingVisitView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state';
import sheet from '../../ui/list-sheet.module.css';
import type { BillingList as Billed } from './billing.acts';
import { BillingRow } from './billing-row';
import { ReleaseDialog } from './release-dialog';

/** The visits of a period, by day and hour: class, what holds it back, and what the DIM does with it. */
export function BillingList({
  billed: { total, held, classes, pages, visits },
  page,
  timeZone,
  today,
  visitPathOf,
  onPage,
  onDecide,
}: {
  readonly billed: Billed;
  readonly page: number;
  readonly timeZone: string;
  readonly today: string;
  readonly visitPathOf: (visit: BillingVisitView) => string;
  readonly onPage: (page: number) => void;
  readonly onDecide: (visit: BillingVisitView) => void;
}): ReactNode {
  const { t } = useTranslation('billing');
  const [releasing, release] = useState<BillingVisitView | null>(null);
  if (total === 0)
    return (
      <EmptyState icon="check" title={t('none')}>
        {t('noneText')}
      </EmptyState>
    );
  return (
    <>
      <Text size="sm" my="sm" role="status">
        {t('summary', { visits: t('visits', { count: total }), held: t('held', { count: held }) })}{' '}
        {(['traced', 'planned'] as const)
          .map((basis) => ({ basis, of: classes.filter((one) => one.basis === basis) }))
          .filter(({ of }) => of.length > 0)
          .map(({ basis, of }) =>
            t(`byClass.${basis}`, {
              classes: of
                .map(({ gradingClass, visits: count }) => `${t(`classes.${gradingClass}`)} ${count}`)
                .join(' · '),
            }),
          )
          .join(' ')}
      </Text>
      <div className={sheet.sheet}>
        <Table className={sheet.lines ?? ''} verticalSpacing={8} horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('visit')}</Table.Th>
              <Table.Th>{t('class')}</Table.Th>
              <Table.Th>{t('toSettle')}</Table.Th>
              <Table.Th className="no-print">{t('toDo')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {visits.map((visit) => (
              <BillingRow
                key={visit.visitId}
                visit={visit}
                timeZone={timeZone}
                today={today}
                visitPath={visitPathOf(visit)}
                onDecide={() => onDecide(visit)}
                onRelease={() => release(visit)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {pages > 1 && (
        <Group justify="center" mt="sm" className="no-print">
          <Pagination
            total={pages}
            value={page}
            onChange={onPage}
            getControlProps={(control) => ({ 'aria-label': t(`pages.${control}`) })}
            getItemProps={(number) => ({ 'aria-label': t('pages.item', { number }) })}
          />
        </Group>
      )}
      {releasing !== null && <ReleaseDialog visit={releasing} onClose={() => release(null)} />}
    </>
  );
}
