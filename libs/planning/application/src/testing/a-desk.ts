import type { DayKey, VisitProgramme } from '@diurne/planning-domain';
import { civilDate } from '@diurne/time';
import { BookDayVisit } from '../book-day-visit/book-day-visit.use-case';
import type { DayAsSeen } from '../ledger/day-change.value';
import type { LedgerDay, LedgerVisit } from '../ledger/ledger-day.value';
import { standingVisits } from '../ledger/problem-of-day';
import { aHouseInMemory, type HouseInMemory } from './a-house-in-memory';
import type { AskedMore } from './house-to-plan';
import type { TestPathway } from './test-pathways';

export const tuesday = civilDate('2026-12-01');
export const thursday = civilDate('2026-12-03');
/** Long before these days. */
export const at = new Date('2026-11-22T08:30:00Z');

export interface BookedHere {
  readonly visitId: string;
  readonly requestId: string;
  readonly patientId: string;
}
export interface Desk extends Omit<HouseInMemory, 'book'> {
  readonly requests: HouseInMemory['book'];
  /** Tuesday of the first unit, and of the one beside it. */
  readonly here: DayKey;
  readonly beside: DayKey;
  dayAt(key: DayKey): LedgerDay;
  standing(key: DayKey): readonly (readonly [visitId: string, arrival: number])[];
  visit(visitId: string): LedgerVisit;
  /** The day on which a visit stands, as it is seen now. */
  seen(visitId: string): DayAsSeen | undefined;
  stateOf(requestId: string): string | undefined;
  book(programme: VisitProgramme, of?: TestPathway, key?: DayKey, more?: AskedMore): Promise<BookedHere>;
}

/** A house in memory with what its secretary sees of it. */
export function aDesk(): Desk {
  const { book: requests, ...house } = aHouseInMemory();
  const here = house.day(tuesday);
  const dayAt = (key: DayKey): LedgerDay => {
    const day = house.house.dayAt(key);
    if (!day) throw new Error('no such unit');
    return day;
  };
  return {
    ...house,
    requests,
    here,
    beside: house.day(tuesday, house.ids.otherUnit),
    dayAt,
    standing: (key) => standingVisits(dayAt(key)).map(({ id, programme }) => [id, programme.arrival]),
    visit: (visitId) => {
      const visit = house.house.visitAt(visitId);
      if (!visit) throw new Error('no such visit');
      return visit;
    },
    seen: (visitId) => {
      const visit = house.house.visitAt(visitId);
      return visit ? { unitId: visit.unitId, on: visit.on, revision: dayAt(visit).revision } : undefined;
    },
    stateOf: (requestId) => house.house.requestAt(requestId)?.state,
    book: async (programme, of = 'care', key = here, more = {}) => {
      const asked = await house.request(key.on, of, { unitId: key.unitId, ...more });
      const order = { ...key, visitId: house.newId(), requestIds: [asked.requestId], programme };
      const { revision: expectedRevision } = dayAt(key);
      await new BookDayVisit(house.ledger).book(house.actor, { ...order, expectedRevision }, at);
      return { visitId: order.visitId, ...asked };
    },
  };
}
