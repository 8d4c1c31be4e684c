import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import './calendar-palette.css';
import FullCalendar, { type EventClickInfo } from '@fullcalendar/react';
import listPlugin from '@fullcalendar/react/list';
import french from '@fullcalendar/react/locales/fr';
import classicTheme from '@fullcalendar/react/themes/classic';
import { frenchHour } from '@diurne/time';
import { createContext, memo, use, useCallback, useEffect, useRef, type ReactNode } from 'react';
import type { DayEvent } from './day-events.view-model';

export type DayViewName = 'lanes' | 'list';

/** What the lanes show goes around FullCalendar, which builds its view anew whenever an option changes, and reaches it as React context. */
const LanesContent = createContext<ReactNode>(null);
function LanesInFrame(): ReactNode {
  return use(LanesContent);
}
const views = { lanes: { duration: { days: 1 }, content: () => <LanesInFrame /> } };
const plugins = [classicTheme, listPlugin];
const listDay = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const none: DayEvent[] = [];
/** FullCalendar's own French hours are `08:30`; ours are `8 h 30`. */
const hour = (info: { readonly date: { readonly hour: number; readonly minute: number } }): string =>
  frenchHour(info.date.hour * 60 + info.date.minute);

const Frame = memo(function Frame({
  on,
  view,
  events,
  noEvents,
  onOpen,
}: {
  readonly on: string;
  readonly view: DayViewName;
  readonly events: readonly DayEvent[];
  readonly noEvents: string;
  readonly onOpen: (visitId: string) => void;
}): ReactNode {
  return (
    <FullCalendar
      key={`${on}.${view}`}
      plugins={plugins}
      views={views}
      initialView={view === 'lanes' ? 'lanes' : 'listDay'}
      initialDate={on}
      now={on}
      locale={french}
      timeZone="UTC"
      headerToolbar={false}
      height="100%"
      events={[...events]}
      noEventsContent={noEvents}
      eventTimeFormat={hour}
      listDayFormat={listDay}
      eventClick={(info: EventClickInfo) => onOpen(String(info.event.extendedProps['visitId']))}
    />
  );
});

/** FullCalendar as the frame of a day: our lanes as a custom view, its own list beside it. */
export function DayCalendar({
  on,
  view,
  events,
  noEvents,
  lanes,
  onOpen,
}: {
  readonly on: string;
  readonly view: DayViewName;
  readonly events: readonly DayEvent[];
  /** What the list says when it has nothing to show. */
  readonly noEvents: string;
  readonly lanes: ReactNode;
  readonly onOpen: (visitId: string) => void;
}): ReactNode {
  const openNow = useRef(onOpen);
  useEffect(() => {
    openNow.current = onOpen;
  });
  const open = useCallback((visitId: string) => openNow.current(visitId), []);
  return (
    <LanesContent value={lanes}>
      <Frame on={on} view={view} events={view === 'list' ? events : none} noEvents={noEvents} onOpen={open} />
    </LanesContent>
  );
}
