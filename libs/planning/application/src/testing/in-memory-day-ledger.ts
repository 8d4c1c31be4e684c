import { dayKeyOf, dayKeyText, distinctDays, plannableStates, sameDay, type DayKey } from '@diurne/planning-domain';
import { frenchDate } from '@diurne/time';
import type { Actor } from '../actor';
import type { ChangedDay, ChangeOrder, DayChange, Found, StandingRevision } from '../ledger/day-change.value';
import type { LedgerDay, LedgerRequest, LedgerVisit } from '../ledger/ledger-day.value';
import { settleChange } from '../ledger/settle-change';
import { DayLedger } from '../ports/day-ledger';
import { PlanningRefusal, unitUnknown, visitUnknown } from '../refusals';
import { InMemoryHouse, type KeptRevision } from './in-memory-house';
import { keepSettlement } from './keep-settlement';

/** The ledger's twin: nothing is awaited between reading and keeping, so that changes come one after the other. */
export class InMemoryDayLedger extends DayLedger {
  constructor(private readonly house: InMemoryHouse) {
    super();
  }

  override async look(actor: Actor, days: readonly DayKey[]): Promise<readonly LedgerDay[]> {
    const house = this.houseOf(actor);
    return days.flatMap((key) => house.dayAt(key) ?? []);
  }

  override async dayOf(actor: Actor, visitId: string): Promise<DayKey | null> {
    return dayOf(this.houseOf(actor).visits.get(visitId));
  }

  override async findRequests(actor: Actor, requestIds: readonly string[]): Promise<readonly LedgerRequest[]> {
    const house = this.houseOf(actor);
    return [...new Set(requestIds)].flatMap((id) => house.requestAt(id) ?? []);
  }

  override async requestsToPlace(actor: Actor, { unitId, on }: DayKey): Promise<readonly LedgerRequest[]> {
    const waits = (one: LedgerRequest): boolean =>
      one.unitId === unitId && plannableStates.includes(one.state) && one.wishedFrom <= on && on <= one.wishedTo;
    return [...this.houseOf(actor).requests.values()].filter(waits).sort(mostUrgentFirst);
  }

  override async noteProposed(actor: Actor, requestId: string, dates: readonly DayKey[], at: Date): Promise<void> {
    const { proposedAt, offeredDates } = this.houseOf(actor);
    const known = new Set(offeredDates.get(requestId));
    for (const date of dates) known.add(dayKeyText(date));
    offeredDates.set(requestId, [...known]);
    if (!proposedAt.has(requestId)) proposedAt.set(requestId, at);
  }

  override async change(
    actor: Actor,
    order: ChangeOrder,
    decide: (found: Found) => DayChange,
  ): Promise<readonly ChangedDay[]> {
    const house = this.houseOf(actor);
    const found = this.find(house, order);
    const change = decide(found);
    const settlement = settleChange(found, change);
    keepSettlement(house, change, settlement, order.at);
    if (order.tellLater === true) house.heldTellings.push(...change.visits.map(({ after }) => after.id));
    return settlement.days.map(({ unitId, on, revision }) => ({ unitId, on, revision: revision + 1 }));
  }

  private find(house: InMemoryHouse, { days: seen, visitIds = [], requestIds = [], undo }: ChangeOrder): Found {
    const standing = visitIds.map((id) => house.visitAt(id) ?? refuse(visitUnknown()));
    const lastChange = undo ? lastChangeOf(house, undo) : null;
    const touched = [...(lastChange?.numbers.keys() ?? [])].map(dayKeyOf);
    const days = new Map<string, LedgerDay>();
    for (const key of distinctDays<DayKey>([...seen, ...standing, ...touched])) {
      const day = house.dayAt(key);
      if (day) days.set(dayKeyText(key), day);
    }
    for (const key of seen) {
      const day = days.get(dayKeyText(key)) ?? refuse(unitUnknown());
      if (day.revision !== key.revision) throw changedSince(key);
    }
    const asked = [
      ...requestIds,
      ...standing.flatMap((visit) => visit.requestIds),
      ...(lastChange?.after.requests.map(({ id }) => id) ?? []),
    ];
    const requests = asked.flatMap((id) => house.requestAt(id) ?? []);
    return {
      days,
      visits: new Map(standing.map((visit) => [visit.id, visit])),
      requests: new Map(requests.map((request) => [request.id, request])),
      lastChange,
    };
  }

  /** Nothing of another establishment is there. */
  private houseOf({ establishmentId }: Actor): InMemoryHouse {
    return establishmentId === this.house.establishmentId ? this.house : new InMemoryHouse(establishmentId);
  }
}

function refuse(refusal: PlanningRefusal): never {
  throw refusal;
}

const dayOf = (visit: LedgerVisit | undefined): DayKey | null =>
  visit ? { unitId: visit.unitId, on: visit.on } : null;

const mostUrgentFirst = (a: LedgerRequest, b: LedgerRequest): number =>
  b.priority - a.priority || (a.receivedAt < b.receivedAt ? -1 : 1);

const changedSince = ({ on }: DayKey): PlanningRefusal =>
  new PlanningRefusal(
    'day-changed-since',
    `La journée du ${frenchDate(on)} a changé entre-temps. Regardez-la de nouveau et recommencez.`,
  );

/** The last change of a day that was not taken back and takes nothing back itself. */
function standingOn(house: InMemoryHouse, day: DayKey): KeptRevision | undefined {
  const revisions = house.revisions.get(dayKeyText(day)) ?? [];
  const undone = new Set(revisions.map(({ undoes }) => undoes));
  return revisions.filter(({ undoes, number }) => undoes === null && !undone.has(number)).at(-1);
}

function lastChangeOf(house: InMemoryHouse, day: DayKey): StandingRevision | null {
  const last = standingOn(house, day);
  if (!last) return null;
  const numbers = new Map(Object.entries(last.after.numbers));
  const others = [...numbers]
    .map(([text, number]) => ({ key: dayKeyOf(text), number }))
    .filter(({ key }) => !sameDay(key, day));
  const changed = new Set(last.after.visits.map(({ id }) => id));
  const told = house.agendas.filter(
    ({ visitId, issuedAt, told }) => changed.has(visitId) && issuedAt >= last.at && told !== 'not',
  );
  return {
    verb: last.verb,
    at: last.at,
    before: last.before,
    after: last.after,
    numbers,
    overtakenOn: others.filter(({ key, number }) => standingOn(house, key)?.number !== number).map(({ key }) => key),
    toldVisits: told.map(({ visitId }) => visitId),
  };
}
