import type { Author } from '../refusal.value';
import type { DayVisit } from './day-visit.entity';
import { isActive, type VisitEvent, type VisitEventKind } from './visit-life';

/** What has happened to a visit when its last change is taken back: `after` is how it stands again. */
export function visitTakenBack(before: DayVisit, after: DayVisit, author: Author): VisitEvent {
  return { kind: kindOf(before, after), visitId: after.id, ...author };
}

function kindOf(before: DayVisit, after: DayVisit): VisitEventKind {
  if (!isActive(after)) return 'DayVisitUnscheduled';
  return isActive(before) ? 'DayVisitMoved' : 'DayVisitReinstated';
}
