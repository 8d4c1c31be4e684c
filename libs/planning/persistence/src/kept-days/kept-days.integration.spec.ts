import type { DataSource } from 'typeorm';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { BookDayVisit } from '@diurne/planning-application';
import { care } from '@diurne/planning-application/testing';
import { civilDate } from '@diurne/time';
import { randomUUID } from 'node:crypto';
import { PostgresDayLedger } from '../ledger/postgres-day-ledger';
import { declineOfferedDate, readOfferedDates } from '../offers/offered-dates';
import { aPlannedHouse, type PlannedHouse } from '../testing/a-planned-house';
import { keepPastDays } from './keep-past-days';
import { listKeptDaysOf } from './kept-days.reading';

let home: TestDatabase;
let source: DataSource;
let database: Database;
let house: PlannedHouse;
beforeAll(async () => {
  home = await createTestDatabase();
  source = await applicationDataSource(home.url, []).initialize();
  database = new Database(source);
});
beforeEach(async () => {
  house = await aPlannedHouse(database);
});
afterAll(async () => {
  await source.destroy();
  await home.drop();
});
const sql = (text: string, values: readonly unknown[] = []) =>
  database.transact(house.actor, (tx) => queryFreely(tx, text, [...values]));
const kept = (from: string, to: string) =>
  listKeptDaysOf(database, house.actor, { unitId: house.ids.unit, from: civilDate(from), to: civilDate(to) });

/** The first day of the unit's life, before the clock goes back. */
async function booked(on: string): Promise<void> {
  const { requestId } = await house.request(civilDate(on), 'care');
  const order = { ...house.day(civilDate(on)), visitId: randomUUID(), requestIds: [requestId] as [string] };
  const at = new Date('2026-10-01T08:00:00Z');
  await new BookDayVisit(new PostgresDayLedger(database)).book(
    house.actor,
    { ...order, expectedRevision: 0, programme: care(house, 540) },
    at,
  );
}

describe('days that are over', () => {
  it('are written down once, up to yesterday where the establishment stands, through the change of the clock', async () => {
    await booked('2026-10-24');
    await house.ownArmchair(house.ids.unit);
    await sql(
      `INSERT INTO unit_closure (establishment_id, unit_id, on_date, reason) VALUES ($1, $2, '2026-10-26', 'travaux')`,
      [house.ids.establishment, house.ids.unit],
    );
    // Half past midnight of the 27th in Paris: the 26th is over, in UTC it is not.
    await keepPastDays(database, house.ids.establishment, new Date('2026-10-26T23:30:00Z'));
    const day = { open: true, from: 0, to: 1200, closedBecause: null, installedPlaces: 4 };
    const whatWas = [
      { ...day, on: '2026-10-24' },
      { ...day, on: '2026-10-25' },
      {
        on: '2026-10-26',
        open: false,
        from: null,
        to: null,
        closedBecause: expect.stringContaining('travaux'),
        installedPlaces: 4,
      },
    ];
    expect(await kept('2026-10-01', '2026-11-30')).toEqual(whatWas);
    await house.ownArmchair(house.ids.unit);
    expect(await keepPastDays(database, house.ids.establishment, new Date('2026-10-27T22:30:00Z'))).toBe(0);
    await keepPastDays(database, house.ids.establishment, new Date('2026-10-28T06:00:00Z'));
    expect(await kept('2026-10-01', '2026-11-30')).toEqual([
      ...whatWas,
      { ...day, on: '2026-10-27', installedPlaces: 5 },
    ]);
  });

  it('are never changed nor erased, and none to come is written down', async () => {
    await booked('2026-10-24');
    expect(await keepPastDays(database, house.ids.establishment, new Date('2026-10-24T12:00:00Z'))).toBe(0);
    await expect(sql(`UPDATE open_day SET installed_places = 0`)).rejects.toThrow(/permission denied/);
    await expect(sql(`DELETE FROM open_day`)).rejects.toThrow(/permission denied/);
  });
});

describe('dates offered', () => {
  it('are kept once each, and one that was offered can be declined, by someone', async () => {
    const on = civilDate('2026-12-01');
    const { requestId } = await house.request(on, 'care');
    const ledger = new PostgresDayLedger(database);
    const at = new Date('2026-11-20T08:00:00Z');
    await ledger.noteProposed(house.actor, requestId, [house.day(on)], at);
    const later = new Date('2026-11-21T08:00:00Z');
    await ledger.noteProposed(house.actor, requestId, [house.day(on), house.day(civilDate('2026-12-03'))], later);
    const order = { ...house.day(on), requestId, declinedBy: 'relative', reason: 'obsèques' } as const;
    await Promise.all([1, 2, 3].map(() => declineOfferedDate(database, house.actor, order, later)));
    expect(
      (await readOfferedDates(database, house.actor, requestId)).map(({ on: day, answer, declinedBy, reason, by }) => [
        day,
        answer,
        declinedBy,
        reason,
        by,
      ]),
    ).toEqual([
      ['2026-12-01', 'offered', null, null, 'Camille Exemple'],
      ['2026-12-01', 'declined', 'relative', 'obsèques', 'Camille Exemple'],
      ['2026-12-03', 'offered', null, null, 'Camille Exemple'],
    ]);
    const never = { ...order, on: civilDate('2026-12-02') };
    await expect(declineOfferedDate(database, house.actor, never, later)).rejects.toMatchObject({
      code: 'input-invalid',
    });
    const third = { ...order, on: civilDate('2026-12-03') };
    const programme = care(house, 545);
    await new BookDayVisit(ledger).book(
      house.actor,
      {
        visitId: randomUUID(),
        requestIds: [requestId],
        ...house.day(third.on),
        expectedRevision: 0,
        programme,
        confirmed: { of: ['outside-wished-days'], reason: 'dit au téléphone' },
      },
      later,
    );
    await expect(declineOfferedDate(database, house.actor, third, later)).rejects.toMatchObject({
      code: 'input-invalid',
      message: 'Cette date est réservée pour cette demande. Annulez ou déplacez d’abord la venue.',
    });
    await expect(readOfferedDates(database, house.actor, randomUUID())).rejects.toMatchObject({ code: 'not-found' });
  });
});
