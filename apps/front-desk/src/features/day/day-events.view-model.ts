import type { DayView } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import { awayFor } from '../../ui/to-settle';
import { nameApart } from '../../ui/wording';
import { folded } from '@diurne/text';
import { toneOf } from './lanes/lanes.view-model';

/** One entry of FullCalendar's list, local wall-clock times. */
export interface DayEvent {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly color: string;
  readonly extendedProps: { readonly visitId: string };
}

const wall = (on: string, minute: number): string =>
  `${on}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;

/** The day's steps as calendar events, in order of start: a pure projection; a word keeps those that bear it. */
export function dayEvents(day: DayView, words = ''): DayEvent[] {
  const names = new Map(day.lanes.map((lane) => [lane.resourceId, lane.name]));
  const entries = day.visits.flatMap((visit) =>
    visit.steps.map((step) => ({
      at: step.start,
      event: {
        id: step.id,
        start: wall(day.on, step.start),
        end: wall(day.on, step.end),
        color: `var(--act-${toneOf(step)})`,
        extendedProps: { visitId: visit.id },
        title: [
          nameApart(visit),
          step.label,
          ...step.resources.map((use) => names.get(use.resourceId) ?? ''),
          `arrivée ${frenchHour(visit.arrival)}`,
          ...awayFor(day, visit.id, step.id).map((who) => `${who} n’est pas là\u00a0: à régler`),
        ]
          .filter((word) => word !== '')
          .join(' · '),
      },
    })),
  );
  const wanted = folded(words.trim());
  return entries
    .filter((entry) => folded(entry.event.title).includes(wanted))
    .sort((a, b) => a.at - b.at || a.event.title.localeCompare(b.event.title, 'fr'))
    .map((entry) => entry.event);
}
