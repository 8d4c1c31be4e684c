import { moveVisit, type VisitProgramme } from '@diurne/planning-domain';
import type { Minutes } from '@diurne/planning-engine';
import type { Actor } from '../actor';
import { authorOf } from '../author';
import { changeStandingVisit, type StandingVisitOrder } from '../ledger/change-standing-visit';
import type { ChangedDay, DayChange } from '../ledger/day-change.value';
import type { LedgerVisit } from '../ledger/ledger-day.value';
import { refuseLivedStepsMoved } from '../ledger/lived-steps';
import { visitChange } from '../ledger/next-visit';
import { refuseUnknownReferences } from '../ledger/programme-form';
import { saidOfUnusualHour, type ConfirmedDay } from '../ledger/unusual-day';
import type { DayLedger } from '../ports/day-ledger';
import { granted, PlanningRefusal } from '../refusals';

export interface StepMoveOrder extends StandingVisitOrder {
  readonly stepId: string;
  readonly start: Minutes;
  /** One per line of the step's uses. */
  readonly resourceIds: readonly string[];
  /** An arrival that is over, or within the unit's notice: meant so, with a reason. */
  readonly confirmed?: ConfirmedDay | undefined;
}

/** Drags one step to another hour or lane; arrival and departure follow, everything else stays. */
export class MoveCareStep {
  constructor(private readonly ledger: DayLedger) {}

  /** @throws PlanningRefusal `not-found`, `visit-state-refused`, `reference-unknown`, `day-past`, `within-notice`, and what `DayLedger.change` refuses */
  move(actor: Actor, order: StepMoveOrder, at: Date): Promise<ChangedDay> {
    return changeStandingVisit(this.ledger, actor, order, at, (visit, day): DayChange => {
      const code = Object.entries(visit.stepIds).find(([, id]) => id === order.stepId)?.[0];
      if (code === undefined) throw new PlanningRefusal('not-found', 'Cette étape n’existe pas dans cette venue.');
      const programme = withStepAt(visit, code, order.start, order.resourceIds);
      refuseUnknownReferences(programme, visit.pathway, day, '');
      const moved = granted(moveVisit(visit, { ...day, programme }, authorOf(actor, at)));
      refuseLivedStepsMoved(visit, { ...day, programme });
      return {
        verb: 'care-step-moved',
        reason: saidOfUnusualHour(day, visit, { programme, confirmed: order.confirmed }, at),
        visits: [visitChange(visit, moved)],
        requests: [],
      };
    });
  }
}

/** Arrival leads the first step and departure follows the last one as the pathway says; an arrival that took place stays. */
function withStepAt(visit: LedgerVisit, code: string, start: Minutes, resourceIds: readonly string[]): VisitProgramme {
  const { programme, pathway, lived } = visit;
  const steps = programme.steps
    .map((step) => (step.code === code ? { ...step, start, end: start + step.end - step.start, resourceIds } : step))
    .sort((a, b) => a.start - b.start);
  const arrival = Math.min(...steps.map((step) => step.start)) - pathway.arrivalLead;
  const departure = Math.max(...steps.map((step) => step.end)) + pathway.departureLag;
  return { ...programme, arrival: lived.arrived ? programme.arrival : arrival, departure, steps };
}
