import type { Actor } from '../actor';
import type { OtherHours } from '../day-questions/other-hours';
import type { DayAdvice } from '../ports/day-advice';
import type { DayLedger } from '../ports/day-ledger';
import { visitUnknown } from '../refusals';

/** The other hours that a booked visit could have on its day, best first, everybody else staying as they are. */
export class ProposeOtherHours {
  constructor(
    private readonly ledger: DayLedger,
    private readonly advice: DayAdvice,
  ) {}

  /** `reasons` says why there are none. @throws PlanningRefusal `not-found` */
  async propose(actor: Actor, visitId: string, at: Date): Promise<OtherHours> {
    const key = await this.ledger.dayOf(actor, visitId);
    const [day] = key === null ? [] : await this.ledger.look(actor, [key]);
    if (!day?.visits.some(({ id }) => id === visitId)) throw visitUnknown();
    return this.advice.ask({ kind: 'otherHours', day, visitId, at: at.toISOString() });
  }
}
