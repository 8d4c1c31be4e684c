import type { DayKey } from '@diurne/planning-domain';
import { addDays, civilDate, toInstant, type CivilDate } from '@diurne/time';
import { BookDayVisit } from '../book-day-visit/book-day-visit.use-case';
import { CancelDayVisit } from '../cancel-day-visit/cancel-day-visit.use-case';
import type { StandingFact } from '../lived-day/lived-visit.value';
import { Arrive } from '../lived-day/arrive/arrive.use-case';
import { DeclareNoShow } from '../lived-day/declare-no-show/declare-no-show.use-case';
import type { VisitTrace } from '../lived-day/visit-trace';
import { WithdrawFact } from '../lived-day/withdraw-fact/withdraw-fact.use-case';
import { MoveDayVisit } from '../move-day-visit/move-day-visit.use-case';
import type { DayLedger } from '../ports/day-ledger';
import { UndoLastChange } from '../undo-last-change/undo-last-change.use-case';
import { BookedDates } from './booked-dates';
import type { HouseToPlan } from './house-to-plan';
import { care } from './test-programmes';

export type LivingHouse = HouseToPlan & { readonly trace: VisitTrace; readonly ledger: DayLedger };
type Dice = (sides: number) => number;

/** Saturday to Monday about each change of the clock: a date is a day of the establishment, however long it lasts. */
export const daysAbout = {
  winter: ['2026-10-24', '2026-10-25', '2026-10-26'].map(civilDate),
  summer: ['2027-03-27', '2027-03-28', '2027-03-29'].map(civilDate),
} as const;
const zone = 'Europe/Paris';

/** Visits booked, told, moved, cancelled, undone, lived and missed through the real doors, in an order that the dice give. */
export async function liveAtRandom(
  house: LivingHouse,
  days: readonly CivilDate[],
  dice: Dice,
  acts: number,
): Promise<BookedDates> {
  const dates = new BookedDates();
  let now = toInstantOf(addDays(days[0]!, -2), 480);
  const revisionOf = async (key: DayKey) => (await house.ledger.look(house.actor, [key]))[0]?.revision ?? 0;
  const anyDay = () => days[dice(days.length)]!;
  const anyHours = () => care(house, 480 + dice(8) * 60, 30 + dice(2) * 30);
  const anyVisit = () => dates.visitIds()[dice(Math.max(1, dates.visitIds().length))];
  const by = { accountId: house.ids.coordinator, resourceId: null, runsTheWard: true };

  const book = async (): Promise<DayKey> => {
    const [key, programme, visitId] = [house.day(anyDay()), anyHours(), house.newId()];
    const asked = await house.request(days[0]!, 'care', { wishedTo: days.at(-1)! });
    const confirmed = { of: ['day-past' as const], reason: 'venue sans rendez-vous' };
    const order = { ...key, visitId, requestIds: [asked.requestId] as [string], programme, confirmed };
    await new BookDayVisit(house.ledger).book(house.actor, { ...order, expectedRevision: await revisionOf(key) }, now);
    dates.book(visitId, key.on, now > toInstantOf(key.on, programme.arrival));
    return key;
  };
  const move = async (visitId: string): Promise<DayKey | null> => {
    const from = await house.ledger.dayOf(house.actor, visitId);
    if (!from) return null;
    const to = house.day(anyDay(), dice(4) === 0 ? house.ids.otherUnit : from.unitId);
    const order = { ...to, visitId, programme: anyHours(), reason: 'essai', reasonCode: 'staffShort' as const };
    const seen = { ...from, revision: await revisionOf(from) };
    const expectedRevision = await revisionOf(to);
    await new MoveDayVisit(house.ledger).move(house.actor, { ...order, expectedRevision, from: seen }, now);
    dates.move(visitId, to.on);
    return to;
  };
  const cancel = async (visitId: string): Promise<DayKey | null> => {
    const key = await house.ledger.dayOf(house.actor, visitId);
    if (!key) return null;
    const why = { reasonClass: 'patient', reason: 'malade', reasonCode: 'illness', requestAgain: false } as const;
    const order = { visitId, expectedRevision: await revisionOf(key), ...why };
    await new CancelDayVisit(house.ledger).cancel(house.actor, order, now);
    dates.fate(visitId, 'cancelled');
    return key;
  };
  /** What is changed and taken back at once leaves nothing. */
  const orUndo = async (change: () => Promise<DayKey | null>): Promise<void> => {
    const back = dates.remember();
    const key = await change();
    if (key === null || dice(3) > 0) return;
    const order = { ...key, expectedRevision: await revisionOf(key) };
    await new UndoLastChange(house.ledger).undo(house.actor, order, now);
    back();
  };
  const arrive = async (visitId: string): Promise<void> => {
    await new Arrive(house.trace).arrive(
      house.actor,
      { visitId, nameAsked: true, birthDateAsked: true, confirmed: true },
      now,
    );
    dates.fate(visitId, 'realised');
  };
  const miss = async (visitId: string): Promise<void> => {
    await new DeclareNoShow(house.trace).declare(house.actor, visitId, now);
    dates.fate(visitId, 'absent');
  };
  const withdraw = async (visitId: string): Promise<void> => {
    let facts: readonly StandingFact[] = [];
    await house.trace.add(house.actor, { visitId }, now, (visit) => {
      facts = visit.facts;
      return { state: visit.state };
    });
    const fact = facts.at(-1);
    if (!fact) return;
    await new WithdrawFact(house.trace).withdraw(house.actor, by, { factId: fact.id, reason: 'erreur' }, now);
    dates.fate(visitId, 'toCome');
  };
  const tell = async (visitId: string): Promise<void> => {
    await house.tell(visitId, now);
    dates.tell(visitId);
  };

  for (let act = 0; act < acts; act += 1) {
    now = new Date(now.getTime() + dice(7) * 3_600_000);
    const visitId = anyVisit();
    const choices: readonly (() => Promise<void>)[] =
      visitId === undefined
        ? [() => orUndo(book)]
        : [
            () => orUndo(book),
            () => orUndo(() => move(visitId)),
            () => orUndo(() => cancel(visitId)),
            () => tell(visitId),
            () => arrive(visitId),
            () => miss(visitId),
            () => withdraw(visitId),
          ];
    await choices[dice(choices.length)]!().catch(letRefusalsPass);
  }
  return dates;
}

/** What the house refuses has changed nothing: the life goes on. */
function letRefusalsPass(error: unknown): void {
  if (!(error instanceof Error) || !('code' in error)) throw error;
}

function toInstantOf(on: CivilDate, minute: number): Date {
  const answer = toInstant(on, minute, zone);
  if (!answer.ok) throw new Error(`${on} has no minute ${minute}`);
  return answer.at;
}
