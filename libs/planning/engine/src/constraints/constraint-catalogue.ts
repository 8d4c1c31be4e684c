import { everyVisitAnswered } from './every-visit-answered.constraint';
import { pinnedVisitPlanned } from './pinned-visit-planned.constraint';
import { refusalExplained } from './refusal-explained.constraint';
import { plannedVisitHasAStep } from './planned-visit-has-a-step.constraint';
import { stepPlannedAtMostOnce } from './step-planned-at-most-once.constraint';
import { mandatoryStepsPlanned } from './mandatory-steps-planned.constraint';
import { missingPartsTrulyMissing } from './missing-parts-truly-missing.constraint';
import { stepsListedByStart } from './steps-listed-by-start.constraint';
import { stepLastsItsDuration } from './step-lasts-its-duration.constraint';
import { wholeMinutes } from './whole-minutes.constraint';
import { stepServedByItsResources } from './step-served-by-its-resources.constraint';
import { stepLinesServedApart } from './step-lines-served-apart.constraint';
import { pinnedStepKept } from './pinned-step-kept.constraint';
import { pinnedPresenceKept } from './pinned-presence-kept.constraint';
import { pinnedPlaceKept } from './pinned-place-kept.constraint';
import { stepStartOnGrid } from './step-start-on-grid.constraint';
import { stepNotBeforePresent } from './step-not-before-present.constraint';
import { stepInsideItsWindow } from './step-inside-its-window.constraint';
import { stepInsideOpening } from './step-inside-opening.constraint';
import { groupStartRespected } from './group-start-respected.constraint';
import { presenceCoversSteps } from './presence-covers-steps.constraint';
import { presenceInsideVisitWindow } from './presence-inside-visit-window.constraint';
import { presenceInsideOpening } from './presence-inside-opening.constraint';
import { arrivalNotBeforePresent } from './arrival-not-before-present.constraint';
import { presenceUnderTwelveHours } from './presence-under-twelve-hours.constraint';
import { stepLagRespected } from './step-lag-respected.constraint';
import { firstStepsFirst } from './first-steps-first.constraint';
import { lastStepsLast } from './last-steps-last.constraint';
import { sameResourceKept } from './same-resource-kept.constraint';
import { patientInOneStepAtATime } from './patient-in-one-step-at-a-time.constraint';
import { travelTimeRespected } from './travel-time-respected.constraint';
import { stepLocationAgreed } from './step-location-agreed.constraint';
import { placeHeldIfAsked } from './place-held-if-asked.constraint';
import { placeHeldDuringItsSteps } from './place-held-during-its-steps.constraint';
import { personInOneVisitAtATime } from './person-in-one-visit-at-a-time.constraint';
import { resourceInsideItsHours } from './resource-inside-its-hours.constraint';
import { resourceCapacityRespected } from './resource-capacity-respected.constraint';
import { resourceBreakKept } from './resource-break-kept.constraint';
import { costAddsUp } from './cost-adds-up.constraint';
import { boundNotAboveCost } from './bound-not-above-cost.constraint';
import { gapAsComputed } from './gap-as-computed.constraint';
import { planAnswersThisProblem } from './plan-answers-this-problem.constraint';
import type { Constraint } from './constraint';

/** Every rule of a valid plan, in the order in which violations are told. */
export const constraintCatalogue = [
  everyVisitAnswered,
  pinnedVisitPlanned,
  refusalExplained,
  plannedVisitHasAStep,
  stepPlannedAtMostOnce,
  mandatoryStepsPlanned,
  missingPartsTrulyMissing,
  stepsListedByStart,
  stepLastsItsDuration,
  wholeMinutes,
  stepServedByItsResources,
  stepLinesServedApart,
  pinnedStepKept,
  pinnedPresenceKept,
  pinnedPlaceKept,
  stepStartOnGrid,
  stepNotBeforePresent,
  stepInsideItsWindow,
  stepInsideOpening,
  groupStartRespected,
  presenceCoversSteps,
  presenceInsideVisitWindow,
  presenceInsideOpening,
  arrivalNotBeforePresent,
  presenceUnderTwelveHours,
  stepLagRespected,
  firstStepsFirst,
  lastStepsLast,
  sameResourceKept,
  patientInOneStepAtATime,
  travelTimeRespected,
  stepLocationAgreed,
  placeHeldIfAsked,
  placeHeldDuringItsSteps,
  personInOneVisitAtATime,
  resourceInsideItsHours,
  resourceCapacityRespected,
  resourceBreakKept,
  costAddsUp,
  boundNotAboveCost,
  gapAsComputed,
  planAnswersThisProblem,
] as const satisfies readonly Constraint<string>[];

/** Names the file, the violation, the test and the line in docs/constraints.md. */
export type ConstraintCode = (typeof constraintCatalogue)[number]['code'];
