import { randomUUID } from 'node:crypto';
import type { Database } from '@diurne/database';
import { queryFreely } from '@diurne/database/testing';
import { Arrive, BookDayVisit, FinishStep, WithdrawFact, type Declarer } from '@diurne/planning-application';
import { checkup } from '@diurne/planning-application/testing';
import { civilDate } from '@diurne/time';
import { PathwayVersions } from '../ledger/pathway-versions';
import { PostgresDayLedger } from '../ledger/postgres-day-ledger';
import { OpenBoard } from '../lived-day/open-board.reading';
import { PostgresVisitTrace } from '../lived-day/postgres-visit-trace';
import { aPlannedHouse } from './a-planned-house';

export const on = civilDate('2026-12-01');
/** Local time in Paris, an hour ahead of Greenwich that day. */
export const at = (hour: number, minute: number): Date => new Date(Date.UTC(2026, 11, 1, hour - 1, minute));

export type DayToLive = Awaited<ReturnType<typeof aDayToLive>>;
/** A check-up that is booked, a coordinator and a physician who declare, and what they do most. */
export async function aDayToLive(database: Database, versions = new PathwayVersions()) {
  const house = await aPlannedHouse(database);
  const trace = new PostgresVisitTrace(database, versions);
  const visitId = randomUUID();
  const sql = <Row>(text: string, ...parameters: unknown[]) =>
    database.transact(house.actor, (tx) => queryFreely<Row>(tx, text, parameters));
  const { requestId } = await house.request(on, 'checkup');
  await new BookDayVisit(new PostgresDayLedger(database)).book(
    house.actor,
    { visitId, requestIds: [requestId], ...house.day(on), expectedRevision: 0, programme: checkup(house, 515) },
    new Date('2026-11-22T08:30:00Z'),
  );
  const rows = await sql<{ id: string; code: string }>(`SELECT id, code FROM care_step WHERE visit_id = $1`, visitId);
  const step: Record<string, string> = Object.fromEntries(rows.map(({ id, code }) => [code, id]));
  const physicianAccount = randomUUID();
  await queryFreely(
    database,
    `INSERT INTO account (id, establishment_id, login, display_name, password_hash, roles, resource_id, every_unit) VALUES ($1, $2, $3, 'Dr Exemple', 'x', '{physician}', $4, true)`,
    [physicianAccount, house.ids.establishment, `dr-${physicianAccount}`, house.ids.physician],
  );
  const coordinator: Declarer = { accountId: house.ids.coordinator, resourceId: null, runsTheWard: true };
  const physician: Declarer = {
    accountId: physicianAccount,
    resourceId: house.ids.physician,
    runsTheWard: false,
  };
  const actorOf = (who: Declarer) => ({ establishmentId: house.ids.establishment, accountId: who.accountId });
  const plannedFor = (code: string): string | null =>
    ({ PDS: house.ids.nurses, CS: house.ids.physician })[code] ?? null;
  return {
    house,
    trace,
    visitId,
    step,
    coordinator,
    physician,
    sql,
    actorOf,
    arrive: (more = {}, when = at(8, 40)) =>
      new Arrive(trace).arrive(house.actor, { visitId, nameAsked: true, birthDateAsked: true, ...more }, when),
    finish: (code: string, more: { by?: Declarer; performerId?: string | null; atMinute?: number; when?: Date } = {}) =>
      new FinishStep(trace).finish(
        actorOf(more.by ?? coordinator),
        more.by ?? coordinator,
        {
          visitId,
          stepId: step[code] ?? '',
          performerId: more.performerId ?? (more.by ? null : plannedFor(code)),
          atMinute: more.atMinute,
        },
        more.when ?? at(9, 40),
      ),
    withdraw: (factId: string, by = coordinator, confirmed = false) =>
      new WithdrawFact(trace).withdraw(actorOf(by), by, { factId, reason: 'erreur de patient', confirmed }, at(9, 55)),
    board: (when = at(9, 45)) => new OpenBoard(database, versions).open(house.actor, house.day(on), when),
  };
}
