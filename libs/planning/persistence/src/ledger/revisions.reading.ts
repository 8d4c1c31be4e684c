import type { RowOf, Transaction } from '@diurne/database';
import { PlanningRefusal, type StandingRevision } from '@diurne/planning-application';
import { dayKeyOf, sameDay, type DayKey } from '@diurne/planning-domain';
import { frenchDate, frenchHour, toLocal } from '@diurne/time';
import { lastRevision, newestOf, standingRevision, visitsToldSince } from './revisions.statements';

export interface StandingRow extends StandingRevision {
  readonly number: number;
  readonly by: string | null;
}

/** The last change of a day that was not taken back and takes nothing back itself. */
export async function readLastChange(tx: Transaction, day: DayKey): Promise<StandingRow | null> {
  const row = await standingOn(tx, day);
  if (!row) return null;
  const numbers = new Map(Object.entries(row.after.numbers));
  const overtakenOn: DayKey[] = [];
  for (const [text, number] of numbers) {
    const touched = dayKeyOf(text);
    if (!sameDay(touched, day) && (await standingOn(tx, touched))?.number !== number) overtakenOn.push(touched);
  }
  const told = await tx.run(visitsToldSince, [row.after.visits.map(({ id }) => id), row.at]);
  return {
    number: row.number,
    by: row.by,
    verb: row.verb,
    at: row.at,
    before: row.before,
    after: row.after,
    numbers,
    overtakenOn,
    toldVisits: told.map(({ id }) => id),
  };
}

async function standingOn(
  tx: Transaction,
  { unitId, on }: DayKey,
): Promise<RowOf<typeof standingRevision> | undefined> {
  return (await tx.run(standingRevision, [unitId, on]))[0];
}

/** Under the days' lock: when a change of them happens. Never before one that came before it, whichever process made that. */
export async function readTurn(tx: Transaction, days: readonly DayKey[], now: Date): Promise<Date> {
  const [newest] = await tx.run(newestOf, [JSON.stringify(days.map(({ unitId, on }) => ({ unitId, on })))]);
  return newest?.at && newest.at > now ? newest.at : now;
}

/** Says who changed the day and when. */
export async function changedSince(tx: Transaction, { unitId, on }: DayKey): Promise<PlanningRefusal> {
  const [row] = await tx.run(lastRevision, [unitId, on]);
  if (!row)
    return new PlanningRefusal(
      'day-changed-since',
      `La journée du ${frenchDate(on)} n’est plus celle que vous avez sous les yeux. Rechargez-la et recommencez.`,
    );
  const when = toLocal(row.at, row.timeZone);
  return new PlanningRefusal(
    'day-changed-since',
    `La journée du ${frenchDate(on)} a changé entre-temps\u00a0: ${row.by ?? 'Diurne'} l’a modifiée le ${frenchDate(when.date)} à ${frenchHour(when.minute)}. Regardez-la de nouveau et recommencez.`,
  );
}
