import type { ReactNode } from 'react';
import { Navigate, Outlet, Route, Routes, useLocation, type RouteObject } from 'react-router';
import { useUnit } from '../unit/current-unit';
import { inUnit } from '../unit/unit-address';
import { paths } from './paths';
import { CrashPage } from './routes/crash-page';
import { screen } from './routes/loaded-screen';
import { NotFoundPage } from './routes/not-found-page';
import { WithUnit } from './routes/unit-pages';
import { SignedInLayout } from './shell/signed-in-layout';

const signIn = screen(() => import('./routes/sign-in.route'));
const home = screen(() => import('./routes/home.route'));
const week = screen(() => import('./routes/week.route'));
const day = screen(() => import('./routes/day.route'));
const requests = screen(() => import('./routes/requests.route'));
const board = screen(() => import('./routes/board.route'));
const reports = screen(() => import('./routes/reports.route'));
const visit = screen(() => import('./routes/visit.route'));
const report = screen(() => import('./routes/report.route'));
const messages = screen(() => import('./routes/messages.route'));
const billing = screen(() => import('./routes/billing.route'));
const toConfirm = screen(() => import('./routes/confirm.route'));
const settings = screen(() => import('./routes/settings.route'));

/** An address that names no unit leads to the same screen of the unit worked in. */
function ToUnit(): ReactNode {
  const { pathname, search } = useLocation();
  return <Navigate replace to={inUnit(useUnit().id, pathname + search)} />;
}
const withoutUnit = [
  paths.week(null, ':on'),
  paths.day(null, ':on'),
  paths.board(null, ':on'),
  paths.messages(null),
  paths.requests(null),
  paths.reports(null),
];
const insideUnit = (
  <WithUnit>
    <Outlet />
  </WithUnit>
);

function AppRoutes(): ReactNode {
  return (
    <Routes>
      <Route path={paths.signIn} element={signIn} />
      <Route element={<SignedInLayout />}>
        <Route path={paths.home} element={home} />
        <Route element={insideUnit}>
          <Route path={paths.week(':unitId', ':on')} element={week} />
          <Route path={paths.day(':unitId', ':on')} element={day} />
          <Route path={paths.board(':unitId', ':on')} element={board} />
          <Route path={paths.messages(':unitId')} element={messages} />
          <Route path={paths.requests(':unitId')} element={requests} />
          <Route path={paths.reports(':unitId')} element={reports} />
          {withoutUnit.map((path) => (
            <Route key={path} path={path} element={<ToUnit />} />
          ))}
        </Route>
        <Route path={paths.billing} element={billing} />
        <Route path={paths.toConfirm} element={toConfirm} />
        <Route path={paths.visit(':visitId')} element={visit} />
        <Route path={paths.report(':visitId')} element={report} />
        <Route path="/parametrage/:part" element={settings} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}

/** One route for all, so that a screen may ask before it is left: only a router that holds the navigation can. */
export const routes: RouteObject[] = [{ path: '*', element: <AppRoutes />, errorElement: <CrashPage /> }];
