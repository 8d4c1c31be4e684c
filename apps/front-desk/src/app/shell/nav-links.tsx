import { Button, Menu, VisuallyHidden } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon, type IconName } from '../../ui/icons';
import { MessageCount } from './message-count';
import styles from './shell.module.css';
import { useFolded } from './use-folded';
import { WaitingCount } from './waiting-count';

export interface NavLink {
  readonly key: 'week' | 'day' | 'requests' | 'board' | 'toConfirm' | 'messages' | 'reports' | 'billing' | 'settings';
  readonly to: string;
  readonly icon: IconName;
  readonly isHere: boolean;
}

/** The screens in one line; those that find no room there stand under « Plus », and where none does, under « Menu ». */
export function NavLinks({
  links,
  unitId,
}: {
  readonly links: readonly NavLink[];
  readonly unitId: string | null;
}): ReactNode {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const folded = useFolded(list);
  const underMore = folded === 0 ? [] : links.slice(-folded);
  const count = (link: NavLink): ReactNode =>
    link.key === 'toConfirm' ? <WaitingCount /> : link.key === 'messages' ? <MessageCount unitId={unitId} /> : null;
  return (
    <nav aria-label={t('navigation')} className={styles.nav}>
      <ul className={styles.links} ref={list}>
        {links.map((link, index) => (
          <li key={link.key} className={index < links.length - folded ? '' : (styles.folded ?? '')}>
            <Link
              to={link.to}
              className={styles.link ?? ''}
              {...(link.isHere ? { 'aria-current': 'page' as const } : {})}
            >
              <Icon name={link.icon} />
              {t(`nav.${link.key}`)}
              {count(link)}
            </Link>
          </li>
        ))}
      </ul>
      {underMore.length > 0 && (
        <Menu position="bottom-start" shadow="md" width={260}>
          <Menu.Target>
            <Button
              variant={underMore.some(({ isHere }) => isHere) ? 'light' : 'subtle'}
              color={underMore.some(({ isHere }) => isHere) ? 'teal' : 'gray'}
              px={8}
              className={styles.more ?? ''}
              rightSection={<Icon name="chevronDown" size={14} />}
            >
              {t(underMore.length === links.length ? 'nav.menu' : 'nav.more')}
              <VisuallyHidden>{t('nav.ofScreens')}</VisuallyHidden>
              {underMore.map((link) => (
                <span key={link.key}>{count(link)}</span>
              ))}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {underMore.map((link) => (
              <Menu.Item
                key={link.key}
                component={Link}
                to={link.to}
                className={styles.moreItem ?? ''}
                leftSection={<Icon name={link.icon} />}
                rightSection={count(link)}
                {...(link.isHere ? { 'aria-current': 'page' as const } : {})}
              >
                {t(`nav.${link.key}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  );
}
