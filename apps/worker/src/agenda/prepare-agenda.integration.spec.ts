import { HoldAgenda, PrepareAgenda, SendAgendaNow } from '@diurne/agenda-application';
import { PostgresAgendaLedger } from '@diurne/agenda-persistence';
import { applicationDataSource, Database } from '@diurne/database';
import {
  aBookedVisit,
  aSmallHouse,
  createTestDatabase,
  queryFreely,
  type TestDatabase,
} from '@diurne/database/testing';
import { emit, ReactionDesk, type Happening, type ReactionHandlers } from '@diurne/messaging';
import { PrepareAgendaProcessor } from './prepare-agenda-when-visit-changes.processor';

let scratch: TestDatabase;
let database: Database;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
let visitId: string;
let desk: ReactionDesk;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 9, minute));

beforeAll(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
});
beforeEach(async () => {
  house = await aSmallHouse(database);
  const steps = [{ code: 'PDS', label: 'Prise de sang', start: 510, end: 520, by: house.id.nurse }];
  visitId = (await aBookedVisit(database, house, { on: '2026-11-24', steps })).ids.visit;
  await sql(`UPDATE medical_unit SET agenda_delay_minutes = 7`);
  const ledger = new PostgresAgendaLedger(database);
  const prepare = new PrepareAgendaProcessor(new PrepareAgenda(ledger), new HoldAgenda(ledger));
  desk = new ReactionDesk(database, { 'prepare-agenda': prepare } as unknown as ReactionHandlers, () => at(30));
});
afterAll(async () => {
  await database.source.destroy();
  await scratch.drop();
});

const sql = <Row>(text: string) => database.transact(house.actor, (tx) => queryFreely<Row>(tx, text));
const here = () => ({ visitId, unitId: house.id.unit, on: '2026-11-24' });
const happen = (minute: number, name: 'visit-cancelled' | 'visit-unscheduled' | 'visit-reinstated' | 'telling-held') =>
  database.transact(house.actor, (tx) => emit(tx, at(minute), [{ name, payload: here() } satisfies Happening]));
const react = async () => {
  for (const { id } of await sql<{ id: string }>(`SELECT event_id AS id FROM event_reaction ORDER BY written`))
    await desk.react(house.actor, { eventId: id, reaction: 'prepare-agenda' });
};
const due = () =>
  sql<{ due: Date; key: string }>(
    `SELECT due_at AS due, deduplication_key AS key FROM outbox_message WHERE kind = 'issue-agenda'`,
  );

it('makes the agenda due after the unit’s delay, and once for several changes', async () => {
  await happen(3, 'visit-cancelled');
  await react();
  expect(await due()).toEqual([{ due: at(10), key: `agenda:${visitId}` }]);
  await happen(5, 'visit-reinstated');
  await happen(6, 'visit-unscheduled');
  await react();
  expect(await due()).toEqual([{ due: at(13), key: `agenda:${visitId}` }]);
});

it('does not put off what somebody has asked for at once, though the change before it is heard later', async () => {
  await happen(3, 'visit-reinstated');
  await sql(`UPDATE patient SET email = 'ana@exemple.test'`);
  await new SendAgendaNow(new PostgresAgendaLedger(database)).send(house.actor, visitId, at(4));
  expect((await due()).map((row) => row.due)).toEqual([at(4)]);
  await react();
  expect((await due()).map((row) => row.due)).toEqual([at(4)]);
});

it('lets wait what its author wished to wait, though the change is heard after the wish, until the next change', async () => {
  const held = async () => (await sql(`SELECT FROM agenda_hold`)).length;
  await happen(3, 'visit-unscheduled');
  await happen(3, 'telling-held');
  await react();
  expect(await held()).toBe(1);
  await happen(4, 'visit-reinstated');
  await new HoldAgenda(new PostgresAgendaLedger(database)).hold(house.actor, visitId, at(5));
  await react();
  expect(await held()).toBe(1);
  await happen(6, 'visit-unscheduled');
  await react();
  expect(await held()).toBe(0);
});
