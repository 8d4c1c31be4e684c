import { placeHeld, type VisitProgramme } from '@diurne/planning-domain';
import type { Interval } from '@diurne/planning-engine';
import type { LedgerDay, LedgerVisit } from './ledger-day.value';
import { visitsToLive } from './problem-of-day';

/** What stands where it cannot be lived as planned: a step or a place on who is away, or a whole visit of a closed day, where both are null. */
export interface Unsettled {
  readonly visitId: string;
  /** Null: the hold of the place. */
  readonly stepCode: string | null;
  readonly resourceId: string | null;
}

/** What somebody has to settle before the day is lived; the day, its week and each visit say the same of it. */
export function toSettle(day: LedgerDay): readonly Unsettled[] {
  const visits = visitsToLive(day);
  if (day.closedBecause !== null) return visits.map(({ id }) => ({ visitId: id, stepCode: null, resourceId: null }));
  const away = new Map(day.capacity.resources.map(({ id, away: hours = [] }) => [id, hours]));
  const isAway = (resourceId: string, { from, to }: Interval): boolean =>
    (away.get(resourceId) ?? []).some((hours) => hours.from < to && from < hours.to);
  return visits.flatMap((visit) => [
    ...placeToSettle(visit, isAway),
    ...stepsToLive(visit).flatMap(({ code, start, end, resourceIds }) =>
      [...new Set(resourceIds)]
        .filter((resourceId) => isAway(resourceId, { from: start, to: end }))
        .map((resourceId) => ({ visitId: visit.id, stepCode: code, resourceId })),
    ),
  ]);
}

const stepsToLive = ({ programme, lived }: LedgerVisit): VisitProgramme['steps'] =>
  programme.steps.filter(({ code }) => !lived.doneSteps.includes(code) && !lived.leftOutSteps?.includes(code));

function placeToSettle(
  { id, programme, pathway }: LedgerVisit,
  isAway: (resourceId: string, hours: Interval) => boolean,
): readonly Unsettled[] {
  const held = placeHeld(programme, pathway);
  const { dayPlaceId } = programme;
  return held !== null && dayPlaceId !== null && isAway(dayPlaceId, held)
    ? [{ visitId: id, stepCode: null, resourceId: dayPlaceId }]
    : [];
}
