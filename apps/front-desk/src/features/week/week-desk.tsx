import { Badge, Group, Stack, Text } from '@mantine/core';
import type { WeekDayView } from '@diurne/contracts';
import { frenchDuration } from '@diurne/time';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import { Icon } from '../../ui/icons';
import { capitalised, dayWords } from '../../ui/wording';
import styles from './week-desk.module.css';
import { weekDays, type TradeLoad, type WeekDay } from './week.view-model';

/** Of what is taken, what other units take. */
function awayWords({ busyMinutes, elsewhereMinutes }: TradeLoad, t: TFunction<'week'>): string | null {
  if (elsewhereMinutes === 0) return null;
  return elsewhereMinutes >= busyMinutes
    ? t('allElsewhere')
    : t('partElsewhere', { duration: frenchDuration(elsewhereMinutes) });
}

function LoadBar({ load }: { readonly load: TradeLoad }): ReactNode {
  const { t } = useTranslation('week');
  const away = awayWords(load, t);
  return (
    <div
      className={styles.load}
      title={`${t('loadTitle', {
        trade: load.trade,
        busy: frenchDuration(load.busyMinutes),
        open: frenchDuration(load.openMinutes),
      })}${away === null ? '' : `, ${away}`}`}
    >
      <div className={styles.loadText}>
        <span>{load.trade}</span>
        <span>
          {load.percent}&nbsp;%{load.tone !== 'calm' && <> · {t(`tone.${load.tone}`)}</>}
        </span>
      </div>
      {away !== null && <div className={styles.away}>{away}</div>}
      <div className={styles.track}>
        <div className={styles[load.tone] ?? ''} style={{ width: `${Math.min(100, load.percent)}%` }} />
      </div>
    </div>
  );
}

function Day({
  day,
  today,
  path,
}: {
  readonly day: WeekDay;
  readonly today: string;
  readonly path: string;
}): ReactNode {
  const { t } = useTranslation('week');
  return (
    <li className={[styles.day, day.open ? '' : styles.closed, day.on === today ? styles.today : ''].join(' ')}>
      <Link to={path} className={styles.link ?? ''} data-day={day.on}>
        <Text component="h2" fw={650} m={0} fz="md">
          {capitalised(dayWords(day.on))}
        </Text>
        {day.open ? (
          <Text fz={26} fw={650} lh={1.1}>
            {day.visits}{' '}
            <Text component="span" size="md" fw={400} c="dimmed">
              {t('visits', { count: day.visits })}
              {day.on === today && ` · ${t('today')}`}
            </Text>
          </Text>
        ) : (
          <Text c="dimmed">{day.closedBecause ?? t('closed')}</Text>
        )}
        {day.toSettle > 0 && (
          <Text size="sm" fw={600} c="var(--desk-trouble)">
            <Icon name="alert" size={14} /> {t('toSettle', { count: day.toSettle })}
          </Text>
        )}
      </Link>
      {day.open && (
        <Stack gap={10}>
          <div>
            <div className={styles.loadText}>
              <span>
                <Icon name="armchair" size={13} /> {t('places', { used: day.used, total: day.total })}
              </span>
              <span>{t('free', { count: Math.max(0, day.total - day.used) })}</span>
            </div>
            <div className={styles.track}>
              <div
                className={styles.calm}
                style={{ width: `${day.total === 0 ? 0 : Math.min(100, (day.used / day.total) * 100)}%` }}
              />
            </div>
          </div>
          {day.toPlace > 0 && (
            <Badge
              variant="default"
              size="lg"
              leftSection={<Icon name="inbox" size={14} />}
              style={{ alignSelf: 'flex-start' }}
            >
              {t('toPlace', { count: day.toPlace })}
            </Badge>
          )}
          <Stack gap={7}>
            {day.loads.map((load) => (
              <LoadBar key={load.trade} load={load} />
            ))}
          </Stack>
          {day.loads.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('nothingTaken')}
            </Text>
          )}
          {day.moreLoads > 0 && (
            <Text size="xs" c="dimmed">
              {t('more', { count: day.moreLoads })}
            </Text>
          )}
        </Stack>
      )}
    </li>
  );
}

/** Seven days at a glance; arrows go from day to day, Enter opens one. */
export function WeekDesk({
  days,
  today,
  pathOf,
}: {
  readonly days: readonly WeekDayView[];
  readonly today: string;
  readonly pathOf: (on: string) => string;
}): ReactNode {
  const { t } = useTranslation('week');
  const list = useRef<HTMLUListElement>(null);
  const shown = weekDays(days);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-day]') ?? [])];
    const next = links[links.indexOf(document.activeElement as HTMLAnchorElement) + step];
    if (step !== 0 && next !== undefined) {
      event.preventDefault();
      next.focus();
    }
  };
  return (
    <>
      <ul
        ref={list}
        className={styles.week}
        style={{ gridTemplateColumns: `repeat(${shown.length}, minmax(0, 1fr))` }}
        onKeyDown={onKeyDown}
        aria-label={t('days')}
      >
        {shown.map((day) => (
          <Day key={day.on} day={day} today={today} path={pathOf(day.on)} />
        ))}
      </ul>
      <Group gap="md" mt="sm" className="no-print">
        <Text size="sm" c="dimmed">
          {t('hint')}
        </Text>
      </Group>
    </>
  );
}
