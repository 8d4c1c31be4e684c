import { dayKeyText, type DayKey } from '@diurne/planning-domain';
import { requestUnknown, unitUnknown, visitUnknown } from '../refusals';
import type { ChangedDay, Found } from './day-change.value';
import type { LedgerDay, LedgerRequest, LedgerVisit } from './ledger-day.value';

/** @throws PlanningRefusal `not-found` when its unit does not exist */
export function dayFound({ days }: Pick<Found, 'days'>, key: DayKey): LedgerDay {
  const day = days.get(dayKeyText(key));
  if (!day) throw unitUnknown();
  return day;
}

/** @throws PlanningRefusal `not-found` */
export function visitFound({ visits }: Pick<Found, 'visits'>, visitId: string): LedgerVisit {
  const visit = visits.get(visitId);
  if (!visit) throw visitUnknown();
  return visit;
}

/** @throws PlanningRefusal `not-found` */
export function requestFound({ requests }: Pick<Found, 'requests'>, requestId: string): LedgerRequest {
  const request = requests.get(requestId);
  if (!request) throw requestUnknown();
  return request;
}

/** The day that its author looks at, with its new revision. @throws PlanningRefusal `not-found` */
export function changedAt(changed: readonly ChangedDay[], key: DayKey): ChangedDay {
  const day = changed.find(({ unitId, on }) => unitId === key.unitId && on === key.on);
  if (!day) throw unitUnknown();
  return day;
}
