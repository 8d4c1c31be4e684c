import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { patientsEntities } from '@diurne/patients-persistence';
import { BookDayVisit } from '@diurne/planning-application';
import { care } from '@diurne/planning-application/testing';
import { civilDate } from '@diurne/time';
import { planningEntities } from '../reference/entities';
import { aPlannedHouse, type PlannedHouse } from '../testing/a-planned-house';
import { OpenVisit } from '../readings/open-visit.reading';
import { PathwayVersions } from './pathway-versions';
import { PostgresDayLedger } from './postgres-day-ledger';

let home: TestDatabase;
let source: DataSource;
let database: Database;
let house: PlannedHouse;
const at = new Date('2026-11-22T08:30:00Z');

beforeAll(async () => {
  home = await createTestDatabase();
  source = await applicationDataSource(home.url, [...patientsEntities, ...planningEntities], 5).initialize();
  database = new Database(source);
});
beforeEach(async () => {
  house = await aPlannedHouse(database);
});
afterAll(async () => {
  await source.destroy();
  await home.drop();
});

const booked = async (on: string): Promise<string> => {
  const visitId = randomUUID();
  const { requestId } = await house.request(civilDate(on));
  await new BookDayVisit(new PostgresDayLedger(database)).book(
    house.actor,
    {
      visitId,
      requestIds: [requestId],
      ...house.day(civilDate(on)),
      expectedRevision: 0,
      programme: { ...care(house, 500), arrival: 430 },
    },
    at,
  );
  return visitId;
};
/** Past every rule of the application. */
const stay = (visitId: string, minutes: number, more = '') =>
  database.transact(house.actor, (tx) =>
    queryFreely(
      tx,
      `UPDATE day_visit SET departure_minute = arrival_minute + $2, departure_at = local_instant(on_date, arrival_minute + $2, time_zone),
         presence = tstzrange(arrival_at, local_instant(on_date, arrival_minute + $2, time_zone))${more} WHERE id = $1`,
      [visitId, minutes],
    ),
  );
const tooLong = { code: 'plan-refused', message: 'La venue dure plus longtemps que son unité ne le permet.' };

describe.each(['2026-12-01', '2027-03-28', '2027-10-31'])('the presence that the database keeps on %s', (on) => {
  it('is under twelve hours, whatever the application says', async () => {
    const visitId = await booked(on);
    await expect(stay(visitId, 719)).resolves.toBeDefined();
    await expect(stay(visitId, 720)).rejects.toMatchObject(tooLong);
  });

  it('is twelve hours where the unit allows them, and no minute more', async () => {
    await house.limitPresence(720);
    const visitId = await booked(on);
    await expect(stay(visitId, 720)).resolves.toBeDefined();
    await expect(stay(visitId, 721)).rejects.toMatchObject(tooLong);
    await expect(house.limitPresence(721)).rejects.toThrow('medical_unit_presence_of_the_law');
  });
});

describe('hours that are longer than a limit set since', () => {
  it('stay as they are, and so do those of who is here', async () => {
    const visitId = await booked('2026-12-01');
    await stay(visitId, 600);
    await house.limitPresence(480);
    await expect(stay(visitId, 600, `, cancellation_reason = 'essai'`)).resolves.toBeDefined();
    await expect(stay(visitId, 601)).rejects.toMatchObject(tooLong);
    await expect(stay(visitId, 640, `, state = 'arrived'`)).resolves.toBeDefined();
  });
});

describe('a visit that lasted longer than its unit allows', () => {
  const fact = (visitId: string, kind: 'arrival' | 'departure', occurredAt: string) =>
    database.transact(house.actor, (tx) =>
      house.put(tx, 'traced_fact', {
        visit_id: visitId,
        kind,
        declared_by: house.ids.coordinator,
        occurred_at: new Date(occurredAt),
        declared_at: new Date(occurredAt),
      }),
    );
  const said = async (visitId: string) =>
    (await new OpenVisit(database, new PathwayVersions()).open(house.actor, visitId, false, at)).presenceBeyond;

  // In the nights of the clock changes, hours of the clock's face are not hours of presence.
  it.each([
    ['2026-12-01T07:00:00+01:00', '2026-12-01T18:59:00+01:00', []],
    ['2026-12-01T07:00:00+01:00', '2026-12-01T19:00:00+01:00', ['12\u00a0h']],
    ['2026-12-01T07:00:00+01:00', '2026-12-01T19:01:00+01:00', ['12\u00a0h\u00a001']],
    ['2027-03-28T01:30:00+01:00', '2027-03-28T14:29:00+02:00', []],
    ['2027-10-31T01:30:00+02:00', '2027-10-31T12:30:00+01:00', ['12\u00a0h']],
  ])('says so from %s to %s', async (arrival, departure, stays) => {
    const visitId = await booked(arrival.slice(0, 10));
    await fact(visitId, 'arrival', arrival);
    expect(await said(visitId)).toEqual([]);
    await fact(visitId, 'departure', departure);
    expect(await said(visitId)).toEqual(
      stays.map((stay) => `${stay} de présence en réalité\u00a0: l’unité permet moins de 12\u00a0h.`),
    );
  });
});
