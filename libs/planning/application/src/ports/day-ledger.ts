import type { DayKey } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import type { ChangedDay, ChangeOrder, DayChange, Found } from '../ledger/day-change.value';
import type { LedgerDay, LedgerRequest } from '../ledger/ledger-day.value';

/** The days of the units, their visits and who may come when: the one door through which a plan changes. */
export abstract class DayLedger {
  /** Days as they stand, in the order asked, without those of a unit that does not exist; nothing is written. */
  abstract look(actor: Actor, days: readonly DayKey[]): Promise<readonly LedgerDay[]>;

  /** The day on which a visit stands; null when there is no such visit. */
  abstract dayOf(actor: Actor, visitId: string): Promise<DayKey | null>;

  /** Those that exist, in no particular order. */
  abstract findRequests(actor: Actor, requestIds: readonly string[]): Promise<readonly LedgerRequest[]>;

  async findRequest(actor: Actor, requestId: string): Promise<LedgerRequest | null> {
    return (await this.findRequests(actor, [requestId]))[0] ?? null;
  }

  /** Requests to the unit that a physician validated and no visit answers yet, whose wished days include the day's; most urgent first, then oldest. */
  abstract requestsToPlace(actor: Actor, day: DayKey): Promise<readonly LedgerRequest[]>;

  /** Dates were shown to whoever asked: kept for the indicators, each the first time only. */
  abstract noteProposed(actor: Actor, requestId: string, dates: readonly DayKey[], at: Date): Promise<void>;

  /**
   * Changes as many days and visits as it takes in one transaction: locks and opens the days, checks the revisions, lets `decide` decide on what it
   * finds, settles it (`settleChange`), and writes visits, steps, bookings, requests, revisions, audit trail and outbox together or not at all.
   * Answers every day that it touched, with its new revision.
   * @throws PlanningRefusal `day-changed-since`, `day-not-open`, `plan-refused`, `local-time-does-not-exist`…; what the database itself refuses comes under the same codes.
   */
  abstract change(
    actor: Actor,
    order: ChangeOrder,
    decide: (found: Found) => DayChange,
  ): Promise<readonly ChangedDay[]>;
}
