import { randomUUID } from 'node:crypto';
import type { Database } from '@diurne/database';
import { queryFreely } from '@diurne/database/testing';
import { AcceptBuild, BookDayVisit, RunBuild, StartBuild, type DaySearch } from '@diurne/planning-application';
import { ShortSearch, type care } from '@diurne/planning-application/testing';
import { civilDate } from '@diurne/time';
import { PostgresDayBuilds } from '../builds/postgres-day-builds';
import { PostgresDayLedger } from '../ledger/postgres-day-ledger';
import { aPlannedHouse } from './a-planned-house';

export const tuesday = civilDate('2026-12-01');
export const at = new Date('2026-11-22T08:30:00Z');
export type DayToBuild = Awaited<ReturnType<typeof aDayToBuild>>;

/** An empty Tuesday of a planned house, and what a coordinator and the worker do with its builds. */
export async function aDayToBuild(database: Database) {
  const house = await aPlannedHouse(database);
  const ledger = new PostgresDayLedger(database);
  const builds = new PostgresDayBuilds(database);
  return {
    house,
    ledger,
    builds,
    rows: <Row>(sql: string, ...parameters: unknown[]) =>
      database.transact(house.actor, (tx) => queryFreely<Row>(tx, sql, parameters)),
    book: async (programme: ReturnType<typeof care>, expectedRevision: number, of: 'care' | 'checkup' = 'care') => {
      const visitId = randomUUID();
      const { requestId } = await house.request(tuesday, of);
      await new BookDayVisit(ledger).book(
        house.actor,
        { visitId, requestIds: [requestId], ...house.day(tuesday), expectedRevision, programme },
        at,
      );
      return { visitId, requestId };
    },
    start: async (requestIds?: string[], on = tuesday) => {
      const id = randomUUID();
      await new StartBuild(ledger, builds).start(house.actor, { id, ...house.day(on), seconds: 5, requestIds }, at);
      return id;
    },
    run: (id: string, by: DaySearch = new ShortSearch()) =>
      new RunBuild(builds, by).run({ ...house.actor, accountId: null }, id, () => at),
    accept: (id: string, expectedRevision: number, requestIds?: string[]) =>
      new AcceptBuild(ledger, builds, randomUUID).accept(house.actor, { id, expectedRevision, requestIds }, at),
    standing: async () =>
      (await ledger.look(house.actor, [house.day(tuesday)]))[0]!.visits.filter(({ state }) => state === 'booked'),
    stateOf: async (id: string) => (await builds.find(house.actor, id))?.state,
  };
}
