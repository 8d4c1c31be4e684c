import type { CivilDate } from '@diurne/time';
import type { Actor } from '../actor';
import type { ChangedDay, ChangeOrder, DayChange, Found } from '../ledger/day-change.value';
import type { LedgerDay, LedgerRequest } from '../ledger/ledger-day.value';

/** The days of a unit, their visits and who may come when: the one door through which a plan changes. */
export abstract class DayLedger {
  /** Days as they stand; nothing is written. `requestId` or `visitId` name the unit, else it is the establishment's first. */
  abstract look(
    actor: Actor,
    days: readonly CivilDate[],
    of?: { readonly requestId?: string; readonly visitId?: string },
  ): Promise<readonly LedgerDay[]>;

  /** The civil date of a visit; null when there is no such visit. */
  abstract dayOf(actor: Actor, visitId: string): Promise<CivilDate | null>;

  /** Those that exist, in no particular order. */
  abstract findRequests(actor: Actor, requestIds: readonly string[]): Promise<readonly LedgerRequest[]>;

  async findRequest(actor: Actor, requestId: string): Promise<LedgerRequest | null> {
    return (await this.findRequests(actor, [requestId]))[0] ?? null;
  }

  /** Requests that a physician validated and no visit answers yet, whose wished days include `on`. */
  abstract requestsToPlace(actor: Actor, on: CivilDate): Promise<readonly LedgerRequest[]>;

  /** Dates were shown to whoever asked: kept for the indicators, the first time only. */
  abstract noteProposed(actor: Actor, requestId: string, at: Date): Promise<void>;

  /**
   * Changes one day or two in one transaction: locks and opens them, checks the revision, lets `decide` decide on what it finds, judges the whole day,
   * numbers the units, and writes visits, steps, bookings, requests, revision, audit trail and outbox together or not at all.
   * @throws PlanningRefusal `day-changed-since`, `day-not-open`, `plan-refused`, `local-time-does-not-exist`…; what the database itself refuses comes under the same codes.
   */
  abstract change(actor: Actor, order: ChangeOrder, decide: (found: Found) => DayChange): Promise<ChangedDay>;
}
