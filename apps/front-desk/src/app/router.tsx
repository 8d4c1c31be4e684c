import { createBrowserRouter, type RouteObject } from 'react-router';
import { CrashPage } from './routes/crash-page';
import { NotFoundPage } from './routes/not-found-page';
import { SignedInLayout } from './shell/signed-in-layout';
import { paths } from './paths';

/** Each screen is loaded when it is opened: the first one stays small. */
export const routes: RouteObject[] = [
  { path: paths.signIn, lazy: () => import('./routes/sign-in.route'), HydrateFallback: () => null, errorElement: <CrashPage /> },
  {
    element: <SignedInLayout />, HydrateFallback: () => null, errorElement: <CrashPage />,
    children: [
      {
        errorElement: <CrashPage />,
        children: [
          { path: paths.home, lazy: () => import('./routes/home.route') },
          { path: paths.week(':on'), lazy: () => import('./routes/week.route') },
          { path: paths.day(':on'), lazy: () => import('./routes/day.route') },
          { path: paths.requests, lazy: () => import('./routes/requests.route') },
          { path: paths.board(':on'), lazy: () => import('./routes/board.route') },
          { path: paths.reports, lazy: () => import('./routes/reports.route') },
          { path: paths.visit(':visitId'), lazy: () => import('./routes/visit.route') },
          { path: paths.report(':visitId'), lazy: () => import('./routes/report.route') },
          { path: '/parametrage/:part', lazy: () => import('./routes/settings.route') },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);
