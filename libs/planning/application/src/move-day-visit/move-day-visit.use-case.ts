import {
  moveVisit,
  sameDay,
  type CancellationClass,
  type ChangeReason,
  type DayKey,
  type VisitProgramme,
} from '@diurne/planning-domain';
import { frenchDate } from '@diurne/time';
import type { Actor } from '../actor';
import { authorOf } from '../author';
import type { ChangedDay, DayAsSeen, DayChange } from '../ledger/day-change.value';
import { changedAt, dayFound, requestFound, visitFound } from '../ledger/found';
import { refuseLivedStepsMoved } from '../ledger/lived-steps';
import { visitChange } from '../ledger/next-visit';
import { refuseUnknownReferences } from '../ledger/programme-form';
import { saidOfUnusualDay, saidOfUnusualHour, type ConfirmedDay } from '../ledger/unusual-day';
import type { DayLedger } from '../ports/day-ledger';
import { granted, PlanningRefusal } from '../refusals';

/** `unitId`, `on`: the day it goes to. */
export interface MoveOrder extends DayKey {
  readonly visitId: string;
  /** Of the day it goes to. */
  readonly expectedRevision: number;
  /** The day that it leaves, as its author saw it; left out when it stays on its day. */
  readonly from?: DayAsSeen | undefined;
  readonly programme: VisitProgramme;
  readonly reason: string | null;
  /** Why the date is given up, and with whom that lies; left out: not coded. */
  readonly reasonClass?: CancellationClass | undefined;
  readonly reasonCode?: ChangeReason | undefined;
  /** A day that is over, an hour within the unit's notice, or a day not wished: meant so, with a reason. */
  readonly confirmed?: ConfirmedDay | undefined;
  readonly tellLater?: boolean | undefined;
}

/** Gives a visit other hours, on its day or another one, of its unit or another one; the old ones are kept until the new ones are booked. */
export class MoveDayVisit {
  constructor(private readonly ledger: DayLedger) {}

  /** @throws PlanningRefusal `not-found`, `visit-state-refused`, `reference-unknown`, `day-changed-since` also when it no longer stands where its author saw it, `day-past`, `within-notice`, `outside-wished-days`, and what `DayLedger.change` refuses */
  async move(actor: Actor, order: MoveOrder, at: Date): Promise<ChangedDay> {
    const { unitId, on, expectedRevision, visitId, programme, from } = order;
    const target = { unitId, on, revision: expectedRevision };
    const days = from && !sameDay(from, target) ? [target, from] : [target];
    const requestIds = await this.requestsIfMovedAway(actor, order);
    const changed = await this.ledger.change(
      actor,
      { at, days, visitIds: [visitId], requestIds, tellLater: order.tellLater },
      (found): DayChange => {
        const visit = visitFound(found, visitId);
        if (!days.some((day) => sameDay(day, visit))) throw movedMeanwhile(visit);
        refuseUnknownReferences(programme, visit.pathway, dayFound(found, order));
        const moved = granted(moveVisit(visit, { unitId, on, programme }, authorOf(actor, at)));
        refuseLivedStepsMoved(visit, { unitId, on, programme });
        const requests = requestIds.map((id) => requestFound(found, id));
        const day = dayFound(found, order);
        const { patientId } = visit;
        const confirmed = order.confirmed ?? saidByItsReason(order);
        const said =
          requests.length === 0
            ? saidOfUnusualHour(day, visit, { programme, confirmed }, at)
            : saidOfUnusualDay({ day, patientId, programme, requests, confirmed }, at);
        return {
          verb: 'day-visit-moved',
          reason: said ?? order.reason,
          reasonClass: order.reasonClass,
          reasonCode: order.reasonCode,
          visits: [visitChange(visit, moved)],
          requests: [],
        };
      },
    );
    return changedAt(changed, order);
  }

  /** What was wished is judged again when the day changes, not when only the hours do. */
  private async requestsIfMovedAway(actor: Actor, { visitId, on }: MoveOrder): Promise<readonly string[]> {
    const key = await this.ledger.dayOf(actor, visitId);
    if (key === null || key.on === on) return [];
    const [day] = await this.ledger.look(actor, [key]);
    return day?.visits.find(({ id }) => id === visitId)?.requestIds ?? [];
  }
}

/** Who gives a reason for another day has said that it is meant; a day that is over needs more than that. */
const saidByItsReason = ({ reason }: MoveOrder): ConfirmedDay | undefined =>
  reason === null ? undefined : { of: ['outside-wished-days'], reason };

const movedMeanwhile = ({ on }: DayKey): PlanningRefusal =>
  new PlanningRefusal(
    'day-changed-since',
    `La venue n’est plus où vous l’avez vue\u00a0: elle est maintenant prévue le ${frenchDate(on)}. Regardez-la de nouveau et recommencez.`,
  );
