import type { DayView, DayVisitView } from '@diurne/contracts';
import { nameOfResource } from './resource-names';

type Settled = Pick<DayView, 'toSettle' | 'lanes'>;

/** Visits of a day that cannot be lived as planned, soonest first. */
export const visitsToSettle = ({ visits, toSettle }: Pick<DayView, 'visits' | 'toSettle'>): DayVisitView[] => {
  const ids = new Set(toSettle.map(({ visitId }) => visitId));
  return visits.filter(({ id }) => ids.has(id)).sort((a, b) => a.arrival - b.arrival);
};

/** Who or what is not there for a step, by name; with `null`, for the place of the visit. */
export const awayFor = (day: Settled, visitId: string, stepId: string | null): string[] => [
  ...new Set(
    day.toSettle.flatMap((one) =>
      one.visitId === visitId && one.stepId === stepId && one.resourceId !== null
        ? [nameOfResource(day.lanes, one.resourceId)]
        : [],
    ),
  ),
];

/** All who are not there for a visit. */
export const awayForVisit = (day: Settled, { id, steps }: DayVisitView): string[] => [
  ...new Set([null, ...steps.map((step) => step.id)].flatMap((stepId) => awayFor(day, id, stepId))),
];
