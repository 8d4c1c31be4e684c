import {
  listBilling,
  listFactsToConfirm,
  listLettersToHand,
  listMessagesToFollow,
  listPendingReports,
  listRequests,
  openBoard,
  openDay,
  type Role,
} from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { mayCall, useAccount } from '../../account/current-account';
import { useNow } from '../../ui/now';
import { useUnits } from '../../unit/current-unit';
import { screenOf } from '../../unit/unit-address';
import { paths } from '../paths';
import { AccountMenu } from './account-menu';
import { NavLinks, type NavLink } from './nav-links';
import styles from './shell.module.css';
import { Sunrise } from './sunrise';
import { UnitSwitch } from './unit-switch';

const settingsKeepers: readonly Role[] = ['administrator', 'coordinator', 'dim', 'identityCell'];

/** The day that is being looked at follows from screen to screen. */
const dayOf = (pathname: string): string | undefined => /\/(\d{4}-\d{2}-\d{2})$/.exec(pathname)?.[1];

export function TopBar(): ReactNode {
  const { t } = useTranslation();
  const account = useAccount();
  const { date } = useNow(account.establishment.timeZone);
  const { pathname } = useLocation();
  const on = dayOf(pathname) ?? date;
  const unitId = useUnits().unit?.id ?? null;
  const here = screenOf(pathname);
  const links: readonly (Omit<NavLink, 'isHere'> & { readonly within: string; readonly shown: boolean })[] = [
    { key: 'week', to: paths.week(unitId, on), within: '/semaine', icon: 'calendar', shown: true },
    { key: 'day', to: paths.day(unitId, on), within: '/jour/', icon: 'clock', shown: mayCall(account, openDay) },
    {
      key: 'requests',
      to: paths.requests(unitId),
      within: '/demandes',
      icon: 'inbox',
      shown: mayCall(account, listRequests),
    },
    { key: 'board', to: paths.board(unitId, on), within: '/jour-j', icon: 'board', shown: mayCall(account, openBoard) },
    {
      key: 'toConfirm',
      to: paths.toConfirm,
      within: paths.toConfirm,
      icon: 'hourglass',
      shown: mayCall(account, listFactsToConfirm),
    },
    {
      key: 'messages',
      to: paths.messages(unitId),
      within: '/messages',
      icon: 'mail',
      shown: mayCall(account, listMessagesToFollow),
    },
    {
      key: 'reports',
      to: paths.reports(unitId),
      within: '/comptes-rendus',
      icon: 'report',
      shown: mayCall(account, listPendingReports) || mayCall(account, listLettersToHand),
    },
    {
      key: 'billing',
      to: paths.billing,
      within: '/facturation',
      icon: 'scan',
      shown: mayCall(account, listBilling),
    },
    {
      key: 'settings',
      to: paths.settings('parcours'),
      within: '/parametrage',
      icon: 'settings',
      shown: account.roles.some((role) => settingsKeepers.includes(role)),
    },
  ];
  return (
    <header className={styles.bar}>
      <Link to={paths.home} className={styles.brand ?? ''}>
        <Sunrise />
        <span className={styles.brandName}>{t('product')}</span>
        <span className="visually-hidden">, {t('backHome')}</span>
      </Link>
      <NavLinks
        links={links
          .filter(({ shown }) => shown)
          .map(({ key, to, icon, within }) => ({ key, to, icon, isHere: here.startsWith(within) }))}
        unitId={unitId}
      />
      <UnitSwitch />
      <AccountMenu />
    </header>
  );
}
