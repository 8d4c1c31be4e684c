import type { DayView } from '@diurne/contracts';
import type { Span } from './tracks';

/** What is not inside `open`, between `from` and `to`. */
export function closedBetween(open: readonly { from: number; to: number }[], from: number, to: number): Span[] {
  const closed: Span[] = [];
  let at = from;
  for (const window of [...open].sort((a, b) => a.from - b.from)) {
    if (window.from > at) closed.push({ start: at, end: Math.min(window.from, to) });
    at = Math.max(at, window.to);
  }
  if (at < to) closed.push({ start: at, end: to });
  return closed.filter((span) => span.start < span.end);
}

/** The hours that the picture shows: the opening, stretched to whole hours and to whatever lies outside it. */
export function hoursShown(day: Pick<DayView, 'opening' | 'visits'>): { from: number; to: number } {
  const starts = day.visits.map((visit) => visit.arrival);
  const ends = day.visits.map((visit) => visit.departure);
  const from = Math.min(day.opening?.from ?? 480, ...starts);
  const to = Math.max(day.opening?.to ?? 1080, ...ends);
  return { from: Math.floor(from / 30) * 30, to: Math.ceil(to / 30) * 30 };
}
