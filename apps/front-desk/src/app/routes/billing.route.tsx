import { Box, Text, Title } from '@mantine/core';
import { decideVisitRegime, listBilling, type BillingVisitView } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAccount, useMay } from '../../account/current-account';
import { filterOf, periodFault, searchOf, type BillingFilter } from '../../features/billing/billing-filter';
import { BillingFilters } from '../../features/billing/billing-filters';
import { BillingList } from '../../features/billing/billing-list';
import { billingQuery } from '../../features/billing/billing.acts';
import { RegimeDialog } from '../../features/visit-panel/regime-dialog';
import { EmptyState } from '../../ui/empty-state';
import { useNow } from '../../ui/now';
import { ServerState } from '../../ui/server-state';
import { numericDate } from '../../ui/wording';
import { PrintSheets } from '../../unit/print-sheets';
import { unitsQuery } from '../../unit/units.query';
import { paths } from '../paths';
import { NotFoundPage } from './not-found-page';

/** The DIM's list: which visits can be billed, as what, and what the others wait for. */
export function Component(): ReactNode {
  const { t } = useTranslation(['billing', 'common']);
  const { establishment } = useAccount();
  const may = { list: useMay(listBilling), decide: useMay(decideVisitRegime) };
  const now = useNow(establishment.timeZone);
  const today = now.date;
  const [search, setSearch] = useSearchParams();
  const [deciding, decide] = useState<BillingVisitView | null>(null);
  const filter = filterOf(search, today);
  const periodWords = t('period', { from: numericDate(filter.from), to: numericDate(filter.to) });
  const fault = periodFault(filter);
  const query = useQuery({ ...billingQuery(filter), enabled: may.list && fault === null });
  const units = useQuery(unitsQuery);
  const change = (chosen: Partial<BillingFilter>): void => setSearch(searchOf(filter, chosen));
  if (!may.list) return <NotFoundPage />;
  return (
    <Box px="md" pb="md">
      <title>{`${t('title')} · Diurne`}</title>
      <Title order={1} fz="lg" pt={12} pb={4}>
        {t('title')}
      </Title>
      <PrintSheets head={`${establishment.name} · ${periodWords}`} landscape />
      <Text className="only-print">
        {establishment.name} · {periodWords} ·{' '}
        {t('common:printedAt', { day: numericDate(today), hour: frenchHour(now.minute) })}
      </Text>
      <Text size="sm" c="dimmed" pb={8} className="no-print">
        {t('text')}
      </Text>
      <BillingFilters filter={filter} units={units.data ?? []} today={today} onChange={change} />
      {fault !== null ? (
        <EmptyState icon="calendar" title={t('periodFault.unread')} />
      ) : (
        <ServerState query={query}>
          {(billed) => (
            <BillingList
              billed={billed}
              page={filter.page}
              timeZone={establishment.timeZone}
              today={today}
              visitPathOf={({ unitId, on, visitId }) => paths.dayWithVisit(unitId, on, visitId)}
              onPage={(page) => change({ page })}
              onDecide={decide}
            />
          )}
        </ServerState>
      )}
      {deciding !== null && may.decide && (
        <RegimeDialog
          visit={{ id: deciding.visitId, pathway: deciding.pathway, patient: deciding.patient }}
          regime={deciding.detail.regime}
          onClose={() => decide(null)}
        />
      )}
    </Box>
  );
}
