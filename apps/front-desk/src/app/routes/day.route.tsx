import { Box } from '@mantine/core';
import { listPathways, startBuild } from '@diurne/contracts';
import { addDays, civilDate, isCivilDate } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useAccount, useMay } from '../../account/current-account';
import { DayDesk } from '../../features/day/day-desk';
import { DayToolbar } from '../../features/day/day-toolbar';
import { dayQuery } from '../../features/day/day.query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';
import { useNow } from '../../ui/now';
import { ServerState } from '../../ui/server-state';
import { capitalised, dayWords } from '../../ui/wording';
import { paths } from '../paths';
import { NotFoundPage } from './not-found-page';

function DayPage({ on }: { readonly on: string }): ReactNode {
  const navigate = useNavigate();
  const account = useAccount();
  const mayBuild = useMay(startBuild);
  const today = useNow(account.establishment.timeZone).date;
  const [search, setSearch] = useSearchParams();
  const [helpOpened, setHelpOpened] = useState(false);
  const day = useQuery(dayQuery(on));
  const pathways = useQuery({ queryKey: queryKeys.pathways, queryFn: ({ signal }) => call(listPathways, { signal }), staleTime: 600_000 });
  const chosen = search.get('venue');
  const choose = (visitId: string | null): void => setSearch(visitId === null ? {} : { venue: visitId }, { replace: chosen !== null });
  const go = (next: string): void => void navigate(paths.day(next));
  return (
    <Box style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <title>{`${capitalised(dayWords(on))} · Diurne`}</title>
      <DayToolbar on={on} day={day.data} today={today} onGo={go} onBuild={mayBuild ? () => undefined : null} onHelp={() => setHelpOpened(true)} />
      <ServerState query={day} rows={14}>
        {(data) => (
          <DayDesk day={data} chosenVisitId={chosen} draft={null} pathways={pathways.data ?? []} helpOpened={helpOpened} onHelp={setHelpOpened} onChoose={choose}
            onFindDate={() => undefined} onBuild={() => undefined} onShift={(days) => go(addDays(civilDate(on), days))} />
        )}
      </ServerState>
    </Box>
  );
}

export function Component(): ReactNode {
  const { on } = useParams();
  return isCivilDate(on) ? <DayPage key={on} on={on} /> : <NotFoundPage />;
}
