import { Alert, Box, Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { moveCareStep, type DayView, type RequestView } from '@diurne/contracts';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icons';
import { useNow } from '../../ui/now';
import { noticeDone, noticeRefused } from '../../ui/notices';
import { useUndoLastChange } from './acts/undo-last-change.act';
import { DayLog } from './aside/day-log';
import { ToPlaceList } from './aside/to-place-list';
import { UndoDialog } from './aside/undo-dialog';
import { DayCalendar, type DayViewName } from './day-calendar';
import { dayEvents } from './day-events.view-model';
import styles from './day-desk.module.css';
import type { DraftedDay } from './draft.view-model';
import { ActLegend } from './lanes/act-legend';
import { dayLanes, groupings, type Grouping } from './lanes/lanes.view-model';
import { MovableLanes } from './movable-lanes';
import { PrintDay } from './print-day';
import { ShortcutSheet } from './shortcut-sheet';
import { ToSettleBand } from './to-settle-band';
import { TakenElsewhere } from './taken-elsewhere';
import { useDayShortcuts } from './use-day-shortcuts';

interface DayDeskProps {
  readonly day: DayView;
  readonly chosenVisitId: string | null;
  readonly isPast: boolean;
  readonly drafted: DraftedDay | null;
  readonly helpOpened: boolean;
  readonly onHelp: (opened: boolean) => void;
  readonly onChoose: (visitId: string | null) => void;
  readonly onFindDate: (request: RequestView) => void;
  readonly onBuild: () => void;
  readonly onShift: (days: number) => void;
  readonly beside?: ReactNode;
}

const nothingMoved: DraftedDay['origins'] = [];

/** The heart of the desk: lanes in the middle, what needs a decision on the right. */
export function DayDesk({
  day,
  chosenVisitId,
  isPast,
  drafted,
  helpOpened,
  onHelp,
  onChoose,
  onFindDate,
  onBuild,
  onShift,
  beside,
}: DayDeskProps): ReactNode {
  const { t } = useTranslation('day');
  const may = useMay(moveCareStep);
  const now = useNow(day.timeZone);
  const [grouping, setGrouping] = useState<Grouping>('place');
  const [view, setView] = useState<DayViewName>('lanes');
  const [words, setWords] = useState('');
  const filterInput = useRef<HTMLInputElement>(null);
  const [asksUndo, setAsksUndo] = useState(false);
  const undo = useUndoLastChange(day);
  const runUndo = (): void =>
    undo.mutate(undefined, {
      onSuccess: () => noticeDone(t('undone')),
      onError: (error) => noticeRefused(error, t('refused')),
    });
  /** As the button beside: nothing is taken back that is not shown to be. */
  const undoByKey = (): void => {
    if (!may || drafted !== null || undo.isPending) return;
    if (day.lastChange?.undoable === true) setAsksUndo(true);
    else noticeDone(t(day.lastChange === null ? 'log.none' : 'log.notUndoable'));
  };
  const [singleKeys, setSingleKeys] = useDayShortcuts({
    onGrouping: (next) => {
      setView('lanes');
      setGrouping(next);
    },
    onFilter: () => filterInput.current?.focus(),
    onView: () => setView(view === 'lanes' ? 'list' : 'lanes'),
    onPrevious: () => onShift(-1),
    onNext: () => onShift(1),
    onBuild: () => {
      if (may) onBuild();
    },
    onHelp: () => onHelp(true),
    onUndo: undoByKey,
  });
  const shownDay = drafted?.day ?? day;
  const lanes = useMemo(() => dayLanes(shownDay, grouping, words), [shownDay, grouping, words]);
  const events = useMemo(() => dayEvents(shownDay, words), [shownDay, words]);

  return (
    <div className={styles.desk}>
      <PrintDay day={day} />
      <Box className={`${styles.middle} no-print`}>
        {(day.closedBecause !== null || day.opening === null) && day.visits.length === 0 ? (
          <EmptyState
            icon="calendar"
            title={t('closed.title')}
            action={
              <Button mt="sm" variant="default" onClick={() => onShift(1)}>
                {t('closed.next')}
              </Button>
            }
          >
            {day.closedBecause}
          </EmptyState>
        ) : (
          <>
            <ToSettleBand day={shownDay} />
            <Group gap="sm" wrap="wrap" className={styles.tools}>
              <SegmentedControl
                size="sm"
                aria-label={t('grouping.label')}
                value={grouping}
                onChange={(next) => setGrouping(next as Grouping)}
                disabled={view === 'list'}
                data={groupings.map((one) => ({ value: one, label: t(`grouping.${one}`) }))}
              />
              <SegmentedControl
                size="sm"
                aria-label={t('view.label')}
                value={view}
                onChange={(next) => setView(next as DayViewName)}
                data={[
                  { value: 'lanes', label: t('view.lanes') },
                  { value: 'list', label: t('view.list') },
                ]}
              />
              <TextInput
                ref={filterInput}
                aria-label={t('filter')}
                placeholder={t('filterHint')}
                leftSection={<Icon name="filter" size={15} />}
                value={words}
                onChange={(event) => setWords(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Escape') setWords('');
                }}
                style={{ flex: '1 1 160px', maxWidth: 300 }}
              />
            </Group>
            {drafted !== null && (
              <Alert
                variant="light"
                color="teal"
                py={6}
                icon={<Icon name="info" />}
                styles={{ message: { color: 'var(--mantine-color-text)' } }}
              >
                {t('draftShown')} {drafted.origins.length > 0 && t('draftOrigins')}
              </Alert>
            )}
            {shownDay.visits.length === 0 && (
              <Text size="sm" c="dimmed">
                <b>{t('empty.title')}.</b> {t(isPast ? 'empty.past' : 'empty.text')}
              </Text>
            )}
            {lanes.rows.length === 0 ? (
              <EmptyState
                icon="search"
                title={t('nothingFound', { words })}
                action={
                  <Button mt="sm" variant="default" onClick={() => setWords('')}>
                    {t('clearFilter')}
                  </Button>
                }
              />
            ) : (
              <div className={styles.calendar}>
                <DayCalendar
                  on={day.on}
                  view={view}
                  events={events}
                  noEvents={day.visits.length === 0 ? '' : t('noneMatches')}
                  onOpen={onChoose}
                  lanes={
                    <MovableLanes
                      day={day}
                      lanes={lanes}
                      origins={drafted?.origins ?? nothingMoved}
                      chosenVisitId={chosenVisitId}
                      nowMinute={now.date === day.on ? now.minute : null}
                      canMove={may && drafted === null && day.closedBecause === null}
                      onUndo={runUndo}
                      onChoose={onChoose}
                    />
                  }
                />
              </div>
            )}
            {view === 'list' && <TakenElsewhere day={day} words={words} className={styles.elsewhere} />}
            <ActLegend elsewhere={day.elsewhere.length > 0} />
          </>
        )}
      </Box>
      <aside className={`${styles.aside} no-print`} aria-label={t('toPlace.title')}>
        {beside ?? (
          <>
            <ToPlaceList requests={day.toPlace} on={day.on} onFindDate={may ? onFindDate : null} />
            <DayLog day={day} onUndo={may ? runUndo : null} undoing={undo.isPending} />
          </>
        )}
      </aside>
      {asksUndo && day.lastChange !== null && (
        <UndoDialog
          change={day.lastChange}
          on={day.on}
          timeZone={day.timeZone}
          onUndo={() => {
            setAsksUndo(false);
            runUndo();
          }}
          onClose={() => setAsksUndo(false)}
        />
      )}
      <ShortcutSheet
        opened={helpOpened}
        onClose={() => onHelp(false)}
        singleKeys={singleKeys}
        onSingleKeys={setSingleKeys}
      />
    </div>
  );
}
