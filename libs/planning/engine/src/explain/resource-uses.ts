import { placeStretch } from '../model/place-stretch';
import type { PlannedVisit } from '../model/plan';
import type { Interval, Resource, Visit } from '../model/problem';

/** `start` for a step, which group sessions ask to begin when they do; not for a hold. */
export interface ResourceUse extends Interval {
  readonly amount: number;
  readonly start: boolean;
}

/** When the visit takes the resource, with what is cleaned after it. */
export function usesOf(visit: Visit, resource: Resource, plan: PlannedVisit): readonly ResourceUse[] {
  const steps = plan.steps.flatMap((at) => {
    const step = visit.steps.find((s) => s.id === at.id)!,
      line = step.pinned ? -1 : at.uses.indexOf(resource.id);
    return line < 0
      ? []
      : [
          {
            from: at.start,
            to: at.end + Math.max(step.turnover, resource.turnover),
            amount: step.uses[line]!.amount,
            start: true,
          },
        ];
  });
  const stretch = placeStretch(visit, plan);
  const held =
    plan.place === resource.id && stretch.from < stretch.to
      ? [
          {
            from: stretch.from,
            to: stretch.to + Math.max(visit.turnover, resource.turnover),
            amount: 1,
            start: false,
          },
        ]
      : [];
  return [...steps, ...held];
}
