import { randomUUID } from 'node:crypto';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import {
  AcknowledgeOutsideGates,
  Arrive,
  BookDayVisit,
  FinishStep,
  WithdrawFact,
  type Declarer,
} from '@diurne/planning-application';
import { checkup } from '@diurne/planning-application/testing';
import { civilDate } from '@diurne/time';
import { PathwayVersions } from '../ledger/pathway-versions';
import { PostgresDayLedger } from '../ledger/postgres-day-ledger';
import { aPlannedHouse, type PlannedHouse } from '../testing/a-planned-house';
import { OpenBoard } from './open-board.reading';
import { readOutsideGates } from './outside-gates.reading';
import { PostgresVisitTrace } from './postgres-visit-trace';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

let scratch: TestDatabase;
let database: Database;
let house: PlannedHouse;
let trace: PostgresVisitTrace;
let visitId: string;
let step: Record<string, string>;
let coordinator: Declarer;
let physician: Declarer;
const on = civilDate('2026-12-01');
/** Local time in Paris, an hour ahead of Greenwich that day. */
const at = (hour: number, minute: number) => new Date(Date.UTC(2026, 11, 1, hour - 1, minute));

beforeAll(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
});
afterAll(async () => {
  await database.source.destroy();
  await scratch.drop();
});
beforeEach(async () => {
  house = await aPlannedHouse(database);
  trace = new PostgresVisitTrace(database);
  visitId = randomUUID();
  const { requestId } = await house.request(on, 'checkup');
  await new BookDayVisit(new PostgresDayLedger(database)).book(
    house.actor,
    { visitId, requestIds: [requestId], ...house.day(on), expectedRevision: 0, programme: checkup(house, 515) },
    new Date('2026-11-22T08:30:00Z'),
  );
  const rows = await sql<{ id: string; code: string }>(`SELECT id, code FROM care_step WHERE visit_id = $1`, visitId);
  step = Object.fromEntries(rows.map(({ id, code }) => [code, id]));
  const physicianAccount = randomUUID();
  await queryFreely(
    database,
    `INSERT INTO account (id, establishment_id, login, display_name, password_hash, roles, resource_id) VALUES ($1, $2, $3, 'Dr Exemple', 'x', '{physician}', $4)`,
    [physicianAccount, house.ids.establishment, `dr-${physicianAccount}`, house.ids.physician],
  );
  coordinator = { accountId: house.ids.coordinator, resourceId: null, runsTheWard: true };
  physician = { accountId: physicianAccount, resourceId: house.ids.physician, runsTheWard: false };
});

const sql = <Row>(text: string, ...parameters: unknown[]) =>
  database.transact(house.actor, (tx) => queryFreely<Row>(tx, text, parameters));
const actorOf = (who: Declarer) => ({ establishmentId: house.ids.establishment, accountId: who.accountId });
const arrive = (more = {}, when = at(8, 40)) =>
  new Arrive(trace).arrive(house.actor, { visitId, nameAsked: true, birthDateAsked: true, ...more }, when);
const plannedFor = (code: string): string | null => ({ PDS: house.ids.nurses, CS: house.ids.physician })[code] ?? null;
const finish = (
  code: string,
  more: { by?: Declarer; performerId?: string | null; atMinute?: number; when?: Date } = {},
) =>
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
  );
const withdraw = (factId: string, by = coordinator, confirmed = false) =>
  new WithdrawFact(trace).withdraw(actorOf(by), by, { factId, reason: 'erreur de patient', confirmed }, at(9, 55));
const board = (when = at(9, 45)) =>
  new OpenBoard(database, new PathwayVersions()).open(house.actor, house.day(on), when);
const card = async (when?: Date) => {
  const [only] = (await board(when)).cards;
  if (!only) throw new Error('no card');
  return only;
};
describe('care given before its go-ahead', () => {
  const toKnow = () => readOutsideGates(database, house.actor, house.ids.unit, at(10, 0));

  it('is on the unit’s list until a physician and a pharmacist have each said that they know, or it is taken back', async () => {
    await arrive();
    expect(await toKnow()).toEqual([]);
    const give = (code: string) =>
      sql(
        `INSERT INTO traced_fact (establishment_id, visit_id, kind, step_id, declared_by, occurred_at, declared_at, detail)
         VALUES ($1, $2, 'stepDone', $3, $4, $5, $5, '{"missing": "Acte CS", "because": "urgence"}')`,
        house.ids.establishment,
        visitId,
        step[code],
        house.ids.coordinator,
        at(9, 40),
      );
    await give('ECHO');
    const [given] = await toKnow();
    expect(given).toMatchObject({ visitId, atMinute: 580, missing: 'Acte CS', because: 'urgence', seen: [] });
    const acknowledge = (part: 'physician' | 'pharmacist', by: Declarer) =>
      new AcknowledgeOutsideGates(trace).acknowledge(
        actorOf(by),
        { factId: given?.factId ?? '', part, resourceId: null },
        at(9, 50),
      );
    await acknowledge('physician', physician);
    expect(await toKnow()).toMatchObject([
      { seen: [{ part: 'physician', by: 'Dr Exemple', at: at(9, 50).toISOString() }] },
    ]);
    await expect(acknowledge('pharmacist', physician)).rejects.toMatchObject({ code: 'fact-already-declared' });
    await acknowledge('pharmacist', coordinator);
    expect(await toKnow()).toEqual([]);
    await give('PDS');
    const [second] = await toKnow();
    await withdraw(second?.factId ?? '');
    expect(await toKnow()).toEqual([]);
    const acts = await sql<{ n: string }>(
      `SELECT count(*) AS n FROM audit_event WHERE action = 'outside-gates-acknowledged' AND subject_id = $1`,
      visitId,
    );
    expect(Number(acts[0]?.n)).toBe(2);
  });

  it('is what stands before it now: a go-ahead that is taken back, and given again in time', async () => {
    class Strict extends PathwayVersions {
      override async read(...asked: Parameters<PathwayVersions['read']>) {
        const versions = await super.read(...asked);
        const relations = [{ from: 'PDS', to: 'ECHO', min: 0, strict: true }];
        return new Map(
          [...versions].map(([id, one]) => [id, { ...one, definition: { ...one.definition, relations } }]),
        );
      }
    }
    const all = trace;
    trace = new PostgresVisitTrace(database, new Strict());
    await arrive();
    await finish('PDS', { atMinute: 535 });
    await finish('ECHO', { by: physician, when: at(10, 22) });
    expect(await toKnow()).toEqual([]);
    const bloodDraw = async () => (await card()).facts.find(({ stepId }) => stepId === step['PDS'])?.id ?? '';
    await expect(withdraw(await bloodDraw())).rejects.toMatchObject({ code: 'fact-doubtful' });
    await withdraw(await bloodDraw(), coordinator, true);
    const [given] = await toKnow();
    expect(given).toMatchObject({ visitId, label: 'Acte ECHO', missing: 'Acte PDS', because: '', seen: [] });
    expect((await card()).facts.map(({ stepId, missing }) => [stepId, missing])).toContainEqual([
      step['ECHO'],
      'Acte PDS',
    ]);
    const know = (by: Declarer, part: 'physician' | 'pharmacist') =>
      new AcknowledgeOutsideGates(trace).acknowledge(
        actorOf(by),
        { factId: given?.factId ?? '', part, resourceId: null },
        at(10, 30),
      );
    await know(physician, 'physician');
    await know(coordinator, 'pharmacist');
    expect(await toKnow()).toEqual([]);
    await finish('PDS', { atMinute: 536, when: at(10, 40) });
    await withdraw(await bloodDraw(), coordinator, true);
    expect(await toKnow()).toMatchObject([{ factId: given?.factId, seen: [] }]);
    await finish('PDS', { atMinute: 536, when: at(10, 40) });
    expect(await toKnow()).toEqual([]);
    trace = all;
  });
});
