import { Box, Group, Title } from '@mantine/core';
import { validateRequest, type RequestView } from '@diurne/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useAccount, useMay } from '../../account/current-account';
import { FindDateDialog } from '../../features/find-date/find-date-dialog';
import { NewRequestDialog } from '../../features/requests/new-request-dialog';
import { RequestElsewhere } from '../../features/requests/request-elsewhere';
import { RequestsDesk } from '../../features/requests/requests-desk';
import { requestsQuery } from '../../features/requests/requests.acts';
import { noticeDone } from '../../ui/notices';
import { useNow } from '../../ui/now';
import { ServerState } from '../../ui/server-state';
import { useUnit } from '../../unit/current-unit';
import { PrintHead } from '../../unit/print-head';
import { PrintButton } from '../../ui/print-button';
import { UnitTitle } from '../../unit/unit-title';
import { paths } from '../paths';

export function Component(): ReactNode {
  const { t } = useTranslation('requests');
  const unitId = useUnit().id;
  const today = useNow(useAccount().establishment.timeZone).date;
  const navigate = useNavigate();
  const mayValidate = useMay(validateRequest);
  const [search, setSearch] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const [sought, setSought] = useState<RequestView | null>(null);
  const query = useInfiniteQuery(requestsQuery(unitId));
  const linked = search.get('demande');
  const choose = (id: string | null): void => setSearch(id === null ? {} : { demande: id }, { replace: true });
  return (
    <Box px="md" pb="md">
      <UnitTitle of={t('title')} unitId={unitId} />
      <PrintHead on={today} landscape />
      <Group justify="space-between" py={8}>
        <Title order={1} fz="lg">
          {t('title')}
        </Title>
        <PrintButton />
      </Group>
      <ServerState query={query}>
        {({ requests, isWhole }) => (
          <>
            {linked !== null && !requests.some(({ id }) => id === linked) && (
              <RequestElsewhere
                id={linked}
                unitId={unitId}
                onElsewhere={({ id, unit }) => {
                  noticeDone(t('openedIn', { unit: unit.name }));
                  void navigate(paths.request(unit.id, id), { replace: true });
                }}
                onClose={() => choose(null)}
              />
            )}
            <RequestsDesk
              requests={requests}
              isWhole={isWhole}
              isLoadingMore={query.isFetchingNextPage}
              onMore={() => void query.fetchNextPage()}
              initialFilter={mayValidate ? 'toValidate' : 'toPlace'}
              chosenId={linked}
              onChoose={choose}
              onNew={() => setAdding(true)}
              onFindDate={setSought}
              onOpenVisit={(request) => {
                if (request.visitId !== null) void navigate(paths.visit(request.visitId));
              }}
            />
          </>
        )}
      </ServerState>
      {adding && (
        <NewRequestDialog
          onClose={() => setAdding(false)}
          onReceived={(request) => {
            setAdding(false);
            if (request.unit === undefined || request.unit.id === unitId) choose(request.id);
          }}
        />
      )}
      {sought !== null && (
        <FindDateDialog
          request={sought}
          onClose={() => setSought(null)}
          onBooked={(day, visitId) => {
            setSought(null);
            void navigate(paths.dayWithVisit(day.unitId, day.on, visitId));
          }}
        />
      )}
    </Box>
  );
}
