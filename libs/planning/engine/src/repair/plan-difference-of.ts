import type { PlannedVisit, VisitOutcome } from '../model/plan';
import type { PlanDifference, VisitChange } from './plan-difference';

/** What changes for whom between what was told and a plan, in the plan's order. */
export function differenceOf(told: readonly PlannedVisit[], now: readonly VisitOutcome[]): PlanDifference {
  const before = new Map(told.map((p) => [p.id, p]));
  const changes = now.flatMap((outcome): VisitChange[] => {
    const was = before.get(outcome.id);
    if (outcome.status === 'unplanned')
      return was === undefined
        ? []
        : [{ id: outcome.id, kind: 'no-longer-planned', arrivalShift: 0, steps: was.steps.map((s) => s.id) }];
    if (was === undefined)
      return [{ id: outcome.id, kind: 'newly-planned', arrivalShift: 0, steps: outcome.steps.map((s) => s.id) }];
    return changeOf(was, outcome);
  });
  return {
    changes,
    patientsMoved: changes.filter((c) => c.kind === 'arrival-moved' || c.kind === 'no-longer-planned').length,
    stepsChanged: changes.reduce((sum, c) => sum + (c.kind === 'newly-planned' ? 0 : c.steps.length), 0),
    minutesMoved: changes.reduce((sum, c) => sum + Math.abs(c.arrivalShift), 0),
  };
}

function changeOf(was: PlannedVisit, now: PlannedVisit): VisitChange[] {
  const byId = new Map(now.steps.map((s) => [s.id, s]));
  const moved = was.steps.filter((s) => byId.get(s.id)?.start !== s.start).map((s) => s.id);
  const served = was.steps.filter((s) => byId.get(s.id)?.uses.join('|') !== s.uses.join('|')).map((s) => s.id);
  const steps = [...new Set([...moved, ...served])],
    arrivalShift = now.arrival - was.arrival;
  if (arrivalShift !== 0) return [{ id: now.id, kind: 'arrival-moved', arrivalShift, steps }];
  if (moved.length > 0) return [{ id: now.id, kind: 'hours-changed', arrivalShift, steps }];
  return steps.length > 0 || was.place !== now.place
    ? [{ id: now.id, kind: 'people-changed', arrivalShift, steps }]
    : [];
}
