import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import './calendar-palette.css';
import FullCalendar, { type EventClickInfo } from '@fullcalendar/react';
import listPlugin from '@fullcalendar/react/list';
import french from '@fullcalendar/react/locales/fr';
import classicTheme from '@fullcalendar/react/themes/classic';
import { createContext, use, type ReactNode } from 'react';
import type { DayEvent } from './day-events.view-model';

/** What the lanes show. It goes around FullCalendar, whose options are compared whole at each change, and reaches the view as context. */
const LanesContent = createContext<ReactNode>(null);
function LanesFrame(): ReactNode {
  return use(LanesContent);
}
const views = { lanes: { duration: { days: 1 }, content: () => <LanesFrame /> } };
const plugins = [classicTheme, listPlugin];
const hour = { hour: 'numeric', minute: '2-digit', hour12: false } as const;

export type DayViewName = 'lanes' | 'list';

/** FullCalendar as the frame of a day: our lanes as a custom view, its own list beside it. */
export function DayCalendar({ on, view, events, lanes, onOpen }: { readonly on: string; readonly view: DayViewName; readonly events: readonly DayEvent[]; readonly lanes: ReactNode; readonly onOpen: (visitId: string) => void }): ReactNode {
  return (
    <LanesContent value={lanes}>
      <FullCalendar
        key={`${on}.${view}`} plugins={plugins} views={views} initialView={view === 'lanes' ? 'lanes' : 'listDay'} initialDate={on} now={on}
        locale={french} timeZone="UTC" headerToolbar={false} height="100%" events={view === 'list' ? [...events] : []}
        eventTimeFormat={hour} eventClick={(info: EventClickInfo) => onOpen(String(info.event.extendedProps['visitId']))}
      />
    </LanesContent>
  );
}
