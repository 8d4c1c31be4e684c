import {
  cancelVisit,
  closeRequest,
  reopenRequest,
  type CancellationClass,
  type ChangeReason,
} from '@diurne/planning-domain';
import type { Actor } from '../actor';
import { authorOf } from '../author';
import { changeStandingVisit, type StandingVisitOrder } from '../ledger/change-standing-visit';
import type { ChangedDay, DayChange, RequestChange } from '../ledger/day-change.value';
import { requestFound } from '../ledger/found';
import { visitChange } from '../ledger/next-visit';
import type { DayLedger } from '../ports/day-ledger';
import { granted, PlanningRefusal } from '../refusals';

export interface CancellationOrder extends StandingVisitOrder {
  readonly reasonClass: CancellationClass;
  readonly reason: string;
  /** Left out: not coded. */
  readonly reasonCode?: ChangeReason | undefined;
  /** The care is still wanted: its requests wait for another day. */
  readonly requestAgain: boolean;
}

const deadAskNothing = (): PlanningRefusal =>
  new PlanningRefusal('input-invalid', 'La demande d’un patient décédé ne se remet pas à placer.', {
    errors: [{ path: 'requestAgain', message: 'non attendu\u00a0: le patient est décédé' }],
  });

/**
 * Cancels a visit: its hours are free at once, and a patient who was told is told again; nothing leaves for one who is said to be dead, until a physician
 * has declared it.
 */
export class CancelDayVisit {
  constructor(private readonly ledger: DayLedger) {}

  /** @throws PlanningRefusal `not-found`, `visit-state-refused`, and what `DayLedger.change` refuses */
  async cancel(actor: Actor, order: CancellationOrder, at: Date): Promise<ChangedDay> {
    const { reasonClass, reason, reasonCode, requestAgain } = order;
    const isDead = reasonCode === 'death';
    if (isDead && requestAgain) throw deadAskNothing();
    const told = isDead ? { ...order, tellLater: true } : order;
    return changeStandingVisit(this.ledger, actor, told, at, (visit, _day, found): DayChange => {
      const author = authorOf(actor, at);
      const cancelled = granted(cancelVisit(visit, { reasonClass, reason }, author));
      const requests = visit.requestIds.map((id): RequestChange => {
        const before = requestFound(found, id);
        const { state: after, event } = granted(
          requestAgain ? reopenRequest(before, author) : closeRequest(before, author),
        );
        return { before, after, event };
      });
      return {
        verb: 'day-visit-cancelled',
        reason,
        reasonClass,
        reasonCode,
        visits: [visitChange(visit, cancelled)],
        requests,
      };
    });
  }
}
