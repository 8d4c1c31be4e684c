import type { Transaction } from '@diurne/database';
import { PlanningRefusal, type ChangeSide, type ChangeVerb, type StandingRevision } from '@diurne/planning-application';
import { frenchDate, frenchHour, toLocal, type CivilDate } from '@diurne/time';
import type { UnitFrame } from './day-frame.reading';

export interface StoredSide extends ChangeSide {
  /** Number of this change on each day that it touches. */ readonly numbers: Readonly<Record<CivilDate, number>>;
}
interface RevisionRow {
  readonly number: number;
  readonly verb: ChangeVerb;
  readonly at: Date;
  readonly before: StoredSide;
  readonly after: StoredSide;
  readonly by: string | null;
}
export interface StandingRow extends StandingRevision {
  readonly number: number;
  readonly by: string | null;
}

/** The last change of a day that was not taken back and takes nothing back itself. */
export async function readLastChange(tx: Transaction, unit: UnitFrame, on: CivilDate): Promise<StandingRow | null> {
  const row = await standingOn(tx, unit, on);
  if (!row) return null;
  const numbers = new Map(
    Object.entries(row.after.numbers).map(([day, number]): [CivilDate, number] => [day as CivilDate, number]),
  );
  const overtakenOn: CivilDate[] = [];
  for (const [day, number] of numbers)
    if (day !== on && (await standingOn(tx, unit, day))?.number !== number) overtakenOn.push(day);
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

async function standingOn(tx: Transaction, unit: UnitFrame, on: CivilDate): Promise<RevisionRow | null> {
  const [row] = await tx.query<RevisionRow>(
    `SELECT r.number, r.verb, r.at, r.before, r.after, a.display_name AS by FROM day_revision r LEFT JOIN known_account a ON a.id = r.account_id
     WHERE r.unit_id = $1 AND r.on_date = $2 AND r.undoes IS NULL
       AND NOT EXISTS (SELECT FROM day_revision u WHERE u.unit_id = r.unit_id AND u.on_date = r.on_date AND u.undoes = r.number)
     ORDER BY r.number DESC LIMIT 1`,
    [unit.id, on],
  );
  return row ?? null;
}

/** Says who changed the day and when. */
export async function changedSince(tx: Transaction, unit: UnitFrame, on: CivilDate): Promise<PlanningRefusal> {
  const [row] = await tx.query<{ at: Date; by: string | null }>(
    `SELECT r.at, a.display_name AS by FROM day_revision r LEFT JOIN known_account a ON a.id = r.account_id WHERE r.unit_id = $1 AND r.on_date = $2 ORDER BY r.number DESC LIMIT 1`,
    [unit.id, on],
  );
  if (!row)
    return new PlanningRefusal(
      'day-changed-since',
      `La journée du ${frenchDate(on)} n’est plus celle que vous avez sous les yeux. Rechargez-la et recommencez.`,
    );
  const when = toLocal(row.at, unit.timeZone);
  return new PlanningRefusal(
    'day-changed-since',
    `La journée du ${frenchDate(on)} a changé entre-temps\u00a0: ${row.by ?? 'Diurne'} l’a modifiée le ${frenchDate(when.date)} à ${frenchHour(when.minute)}. Regardez-la de nouveau et recommencez.`,
  );
}
