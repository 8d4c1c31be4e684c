import { Box, Skeleton } from '@mantine/core';
import {
  listPathways,
  startBuild,
  type BuildView,
  type DayAddress,
  type DayView,
  type RequestView,
} from '@diurne/contracts';
import { addDays, civilDate, isCivilDate } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useAccount, useMay } from '../../account/current-account';
import { DayDesk } from '../../features/day/day-desk';
import { DayToolbar } from '../../features/day/day-toolbar';
import { useDraftStanding } from '../../features/build-day/use-draft-standing';
import { draftOver } from '../../features/day/draft.view-model';
import { dayQuery } from '../../features/day/day.query';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';
import { ChangedBy } from '../../live/changed-by';
import { useNow } from '../../ui/now';
import { ServerState } from '../../ui/server-state';
import { capitalised, dayWords } from '../../ui/wording';
import { useUnit } from '../../unit/current-unit';
import { UnitTitle } from '../../unit/unit-title';
import { onDemand } from '../on-demand';
import { paths } from '../paths';
import { NotFoundPage } from './not-found-page';

// The lanes come first; what opens over them is fetched meanwhile, so that a network that is cut later does not close it.
const parts = {
  buildDialog: async () => (await import('../../features/build-day/build-dialog')).BuildDialog,
  buildPanel: async () => (await import('../../features/build-day/build-panel')).BuildPanel,
  findDate: async () => (await import('../../features/find-date/find-date-dialog')).FindDateDialog,
  visitPanel: async () => (await import('../../features/visit-panel/visit-panel')).VisitPanel,
};
const BuildDialog = onDemand(parts.buildDialog);
const BuildPanel = onDemand(parts.buildPanel);
const FindDateDialog = onDemand(parts.findDate);
const VisitPanel = onDemand(parts.visitPanel);

function useFetchedMeanwhile(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of Object.values(parts)) load().catch(() => undefined);
    }, 1500);
    return () => clearTimeout(timer);
  }, []);
}

/** The draft that is being looked at: one that runs is followed, one that waits on the day is taken up again. */
function useBuildOnDesk(day: DayView | undefined): {
  opened: boolean;
  buildId: string | null;
  draft: BuildView | null;
  open: () => void;
  close: () => void;
  again: () => void;
  started: (id: string) => void;
  ready: (build: BuildView) => void;
} {
  const [opened, setOpened] = useState(false);
  const [buildId, setBuildId] = useState<string | null>(null);
  const [draft, setDraft] = useState<BuildView | null>(null);
  const ready = useCallback((build: BuildView) => {
    setDraft(build);
    setOpened(false);
  }, []);
  return {
    opened,
    buildId,
    draft,
    ready,
    open: () => {
      setBuildId(day?.buildId ?? null);
      setOpened(true);
    },
    close: () => {
      setOpened(false);
      setBuildId(null);
      setDraft(null);
    },
    again: () => {
      setBuildId(null);
      setDraft(null);
      setOpened(true);
    },
    started: setBuildId,
  };
}

function DayPage({ unitId, on }: DayAddress): ReactNode {
  useFetchedMeanwhile();
  const navigate = useNavigate();
  const account = useAccount();
  const mayBuild = useMay(startBuild);
  const today = useNow(account.establishment.timeZone).date;
  const [search, setSearch] = useSearchParams();
  const [helpOpened, setHelpOpened] = useState(false);
  const [sought, setSought] = useState<RequestView | null>(null);
  const day = useQuery(dayQuery({ unitId, on }));
  const pathways = useQuery({
    queryKey: queryKeys.pathways,
    queryFn: ({ signal }) => call(listPathways, { query: {}, signal }),
    staleTime: 600_000,
  });
  const build = useBuildOnDesk(day.data);
  const standing = useDraftStanding(build.draft, day.data);
  const drafted = useMemo(() => {
    const visits = standing === 'stands' ? build.draft?.draft?.visits : undefined;
    return day.data === undefined || visits === undefined ? null : draftOver(day.data, visits, pathways.data ?? []);
  }, [standing, build.draft, day.data, pathways.data]);
  const chosen = search.get('venue');
  const choose = (visitId: string | null): void => {
    if (visitId !== chosen) setSearch(visitId === null ? {} : { venue: visitId }, { replace: chosen !== null });
  };
  const go = (next: string): void => void navigate(paths.day(unitId, next));
  const isToBuild = mayBuild && day.data !== undefined && day.data.closedBecause === null && on >= today;
  return (
    <Box style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <UnitTitle of={capitalised(dayWords(on))} unitId={unitId} />
      <DayToolbar
        on={on}
        day={drafted?.day ?? day.data}
        isDraft={drafted !== null}
        today={today}
        onGo={go}
        onBuild={isToBuild && build.draft === null ? build.open : null}
        onHelp={() => setHelpOpened(true)}
      />
      <ChangedBy day={{ unitId, on }} />
      <ServerState query={day} rows={14}>
        {(data) => (
          <>
            <DayDesk
              day={data}
              chosenVisitId={chosen}
              drafted={drafted}
              isPast={on < today}
              helpOpened={helpOpened}
              onHelp={setHelpOpened}
              onChoose={choose}
              onFindDate={setSought}
              onBuild={() => {
                if (isToBuild && build.draft === null) build.open();
              }}
              onShift={(days) => go(addDays(civilDate(on), days))}
              beside={
                chosen !== null ? (
                  <Suspense fallback={<Skeleton height="100%" />}>
                    <VisitPanel
                      key={chosen}
                      day={data}
                      visitId={chosen}
                      reportPath={paths.report(chosen)}
                      dayPath={({ unitId, on }) => paths.day(unitId, on)}
                      visitPath={paths.visit}
                      onClose={() => choose(null)}
                    />
                  </Suspense>
                ) : build.draft !== null ? (
                  <Suspense>
                    <BuildPanel build={build.draft} standing={standing} onDone={build.close} onRebuild={build.again} />
                  </Suspense>
                ) : undefined
              }
            />
            {build.opened && (
              <Suspense>
                <BuildDialog
                  day={data}
                  buildId={build.buildId}
                  onStarted={build.started}
                  onReady={build.ready}
                  onClose={build.close}
                />
              </Suspense>
            )}
          </>
        )}
      </ServerState>
      {sought !== null && (
        <Suspense>
          <FindDateDialog
            request={sought}
            onClose={() => setSought(null)}
            onBooked={(booked, visitId) => {
              setSought(null);
              void navigate(paths.dayWithVisit(booked.unitId, booked.on, visitId));
            }}
          />
        </Suspense>
      )}
    </Box>
  );
}

export function Component(): ReactNode {
  const { on } = useParams();
  const unitId = useUnit().id;
  return isCivilDate(on) ? <DayPage key={`${unitId}/${on}`} unitId={unitId} on={on} /> : <NotFoundPage />;
}
