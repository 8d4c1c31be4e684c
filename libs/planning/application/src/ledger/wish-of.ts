import { hoursOfAll } from '@diurne/planning-domain';
import type { VisitWish } from './ledger-day.value';

/** What a visit is planned by: the pathway of the first request that it answers, as urgent as the most urgent, within the hours of all. */
export function wishOf(requests: readonly [VisitWish, ...VisitWish[]]): VisitWish {
  const [{ pathway, pathwayName }] = requests;
  return {
    pathway,
    pathwayName,
    priority: Math.max(...requests.map(({ priority }) => priority)),
    hours: hoursOfAll(requests),
  };
}
