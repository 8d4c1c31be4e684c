import { randomUUID } from 'node:crypto';
import type { Database } from '@diurne/database';
import { queryFreely } from '@diurne/database/testing';
import type { AskedMore, HouseToPlan } from '@diurne/planning-application/testing';
import { PostgresBillingLedger } from '../billing/postgres-billing-ledger';
import type { EpisodeEvent } from '@diurne/planning-domain';
import { PostgresDayBuilds } from '../builds/postgres-day-builds';
import { PostgresDayLedger } from '../ledger/postgres-day-ledger';
import { PostgresDeathTrace } from '../lived-day/postgres-death-trace';
import { PostgresVisitTrace } from '../lived-day/postgres-visit-trace';
import { PostgresPathwayShelf } from '../reference/postgres-pathway-shelf';
import { PostgresRequestBook } from '../requests/postgres-request-book';
import { aPlannedHouse } from './a-planned-house';

const columnOf: Readonly<Record<keyof AskedMore, string>> = {
  unitId: 'unit_id',
  patientId: 'patient_id',
  priority: 'priority',
  hours: 'hours',
  state: 'state',
  wishedTo: 'wished_to',
  receivedAt: 'received_at',
};

function columnsOf({ hours, ...more }: AskedMore): Record<string, unknown> {
  const named = Object.entries(more).map(([field, value]) => [columnOf[field as keyof AskedMore], value] as const);
  return { ...Object.fromEntries(named), ...(hours ? { hours_from: hours.from, hours_to: hours.to } : {}) };
}

/** The house that the ports' contracts are tried on, in a database, with each port on PostgreSQL. */
export async function aHouseToPlan(database: Database) {
  const house = await aPlannedHouse(database);
  const otherUnit = await house.openAnotherUnit();
  const toPlan: HouseToPlan = {
    ids: { ...house.ids, otherUnit },
    actor: house.actor,
    newId: () => randomUUID(),
    day: house.day,
    tell: (visitId, at) =>
      database.transact(house.actor, async (tx) => {
        await queryFreely(tx, `SELECT announce_visit($1, $2, false)`, [visitId, at]);
      }),
    episodes: () =>
      database.transact(house.actor, (tx) =>
        queryFreely<EpisodeEvent>(
          tx,
          `SELECT visit_id AS "visitId", number, episode, kind, on_date::text AS on, told, walk_in AS "walkIn" FROM visit_episode WHERE establishment_id = $1 ORDER BY visit_id, number`,
          [house.ids.establishment],
        ),
      ),
    ownArmchair: house.ownArmchair,
    limitPresence: house.limitPresence,
    watchOfNurses: house.watchOfNurses,
    request: async (on, of, more = {}) => {
      const asked = await house.request(on, of, columnsOf(more));
      return { ...asked, patientId: more.patientId ?? asked.patientId };
    },
  };
  return {
    ...toPlan,
    ledger: new PostgresDayLedger(database),
    builds: new PostgresDayBuilds(database),
    book: new PostgresRequestBook(database),
    shelf: new PostgresPathwayShelf(database),
    billing: new PostgresBillingLedger(database),
    trace: new PostgresVisitTrace(database),
    deaths: new PostgresDeathTrace(database),
  };
}
