import type { Transaction } from '@diurne/database';
import {
  PlanningRefusal,
  type ChangeVerb,
  type RevisionSide,
  type StandingRevision,
} from '@diurne/planning-application';
import { dayKeyOf, sameDay, type DayKey } from '@diurne/planning-domain';
import { frenchDate, frenchHour, toLocal } from '@diurne/time';

interface RevisionRow {
  readonly number: number;
  readonly verb: ChangeVerb;
  readonly at: Date;
  readonly before: RevisionSide;
  readonly after: RevisionSide;
  readonly by: string | null;
}
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
  const told = await tx.query<{ id: string }>(
    `SELECT DISTINCT visit_id AS id FROM known_agenda WHERE visit_id = ANY($1::uuid[]) AND issued_at >= $2`,
    [row.after.visits.map(({ id }) => id), row.at],
  );
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

async function standingOn(tx: Transaction, { unitId, on }: DayKey): Promise<RevisionRow | null> {
  const [row] = await tx.query<RevisionRow>(
    `SELECT r.number, r.verb, r.at, r.before, r.after, a.display_name AS by FROM day_revision r LEFT JOIN known_account a ON a.id = r.account_id
     WHERE r.unit_id = $1 AND r.on_date = $2 AND r.undoes IS NULL
       AND NOT EXISTS (SELECT FROM day_revision u WHERE u.unit_id = r.unit_id AND u.on_date = r.on_date AND u.undoes = r.number)
     ORDER BY r.number DESC LIMIT 1`,
    [unitId, on],
  );
  return row ?? null;
}

/** Says who changed the day and when. */
export async function changedSince(tx: Transaction, { unitId, on }: DayKey): Promise<PlanningRefusal> {
  const [row] = await tx.query<{ at: Date; by: string | null; timeZone: string }>(
    `SELECT r.at, a.display_name AS by, e.time_zone AS "timeZone" FROM day_revision r JOIN known_establishment e ON e.id = r.establishment_id LEFT JOIN known_account a ON a.id = r.account_id
     WHERE r.unit_id = $1 AND r.on_date = $2 ORDER BY r.number DESC LIMIT 1`,
    [unitId, on],
  );
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
