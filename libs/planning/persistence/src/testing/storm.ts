import { randomUUID } from 'node:crypto';
import {
  BookDayVisit,
  CancelDayVisit,
  MoveDayVisit,
  problemOfDay,
  standingVisits,
  UndoLastChange,
  type LedgerDay,
} from '@diurne/planning-application';
import { care, checkup } from '@diurne/planning-application/testing';
import { dayKeyText, plannedElsewhere, plannedVisitOf, sameDay, type DayKey } from '@diurne/planning-domain';
import { checkPlan } from '@diurne/planning-engine';
import type { PostgresDayLedger } from '../ledger/postgres-day-ledger';
import type { PlannedHouse } from './a-planned-house';

export interface StormOutcome {
  readonly done: number;
  readonly refused: ReadonlyMap<string, number>;
}

/** Mulberry32: the same storm for the same seed, as far as the order of the writers goes. */
function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Clients who book, move within a day, across days and across units in all directions, cancel and undo, all at once, each on the revision it has just seen. */
export async function storm(
  ledger: PostgresDayLedger,
  house: PlannedHouse,
  days: readonly DayKey[],
  { clients, acts, seed }: { clients: number; acts: number; seed: number },
): Promise<StormOutcome> {
  const refused = new Map<string, number>();
  let done = 0;
  const at = new Date('2026-11-22T08:30:00Z');
  const look = async (key: DayKey): Promise<LedgerDay> => {
    const [day] = await ledger.look(house.actor, [key]);
    if (!day) throw new Error(`no day ${dayKeyText(key)}`);
    return day;
  };
  const anyDay = (below: (n: number) => number): DayKey => {
    const key = days[below(days.length)];
    if (!key) throw new Error('a storm needs days');
    return { unitId: key.unitId, on: key.on };
  };
  const act = async (below: (n: number) => number): Promise<unknown> => {
    const key = anyDay(below);
    const day = await look(key);
    const booked = standingVisits(day).filter(({ state }) => state === 'booked');
    const visit = booked[below(Math.max(1, booked.length))];
    const start = 300 + 5 * below(120);
    const kind = below(10);
    if (kind < 5 || !visit) {
      const of = below(2) === 0 ? 'care' : 'checkup';
      const { requestId } = await house.request(key.on, of, { unit_id: key.unitId });
      return new BookDayVisit(ledger).book(
        house.actor,
        {
          visitId: randomUUID(),
          requestIds: [requestId],
          ...key,
          expectedRevision: day.revision,
          programme: of === 'care' ? care(house, start) : checkup(house, start),
        },
        at,
      );
    }
    if (kind < 8) {
      const other = anyDay(below);
      const target = sameDay(other, key) ? day : await look(other);
      const programme = visit.programme.steps.length === 1 ? care(house, start) : checkup(house, start);
      return new MoveDayVisit(ledger).move(
        house.actor,
        {
          visitId: visit.id,
          ...other,
          expectedRevision: target.revision,
          from: { ...key, revision: day.revision },
          programme,
          reason: 'essai',
        },
        at,
      );
    }
    if (kind === 8)
      return new CancelDayVisit(ledger).cancel(
        house.actor,
        {
          visitId: visit.id,
          expectedRevision: day.revision,
          reasonClass: 'patient',
          reason: 'essai',
          requestAgain: below(2) === 0,
        },
        at,
      );
    return new UndoLastChange(ledger).undo(house.actor, { ...key, expectedRevision: day.revision }, at);
  };
  const client = async (number: number): Promise<void> => {
    const below = seeded(seed * 1000 + number);
    for (let n = 0; n < acts; n += 1) {
      try {
        await act(below);
        done += 1;
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : `unexpected: ${String(error)}`;
        refused.set(code, (refused.get(code) ?? 0) + 1);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return { done, refused };
}

/** Nobody's hours are facts here: the whole day must hold by itself. */
export function violationsOf(day: LedgerDay): readonly string[] {
  const visits = standingVisits(day);
  const problem = problemOfDay(day, { visits, toPlace: [], keeps: () => false });
  const planned = visits.map(({ id, programme }) => plannedVisitOf(id, programme));
  return checkPlan(problem, { visits: [...planned, ...plannedElsewhere(problem)] }).map(({ message }) => message);
}
