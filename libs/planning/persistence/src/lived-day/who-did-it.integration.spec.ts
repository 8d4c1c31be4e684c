import { randomUUID } from 'node:crypto';
import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import {
  Arrive,
  BookDayVisit,
  ConfirmFact,
  ConfirmOnEvidence,
  FinishStep,
  type Declarer,
} from '@diurne/planning-application';
import { checkup } from '@diurne/planning-application/testing';
import { civilDate } from '@diurne/time';
import { PathwayVersions } from '../ledger/pathway-versions';
import { PostgresDayLedger } from '../ledger/postgres-day-ledger';
import { aPlannedHouse, type PlannedHouse } from '../testing/a-planned-house';
import { FactsToConfirm } from './facts-to-confirm.reading';
import { OpenBoard } from './open-board.reading';
import { PostgresVisitTrace } from './postgres-visit-trace';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

let scratch: TestDatabase;
let database: Database;
let house: PlannedHouse;
let trace: PostgresVisitTrace;
let visitId: string;
let watch: string;
let coordinator: Declarer;
let nurse: Declarer;
let physician: Declarer;
const on = civilDate('2026-12-01');
const at = (hour: number, minute: number) => new Date(Date.UTC(2026, 11, 1, hour - 1, minute));

beforeAll(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
});
afterAll(async () => {
  await database.source.destroy();
  await scratch.drop();
});
const sql = <Row>(text: string, ...parameters: unknown[]) =>
  database.transact(house.actor, (tx) => queryFreely<Row>(tx, text, parameters));
const account = async (role: string, resourceId: string | null, runsTheWard: boolean): Promise<Declarer> => {
  const accountId = randomUUID();
  await queryFreely(
    database,
    `INSERT INTO account (id, establishment_id, login, display_name, password_hash, roles, resource_id, every_unit) VALUES ($1, $2, $3, $4, 'x', $5, $6, true)`,
    [accountId, house.ids.establishment, accountId, `Compte ${role}`, [role], resourceId],
  );
  return { accountId, resourceId, runsTheWard };
};

/** A blood sample under the nurses' eye, a consultation, an act on the echograph alone; the physician has an account, the nurses have none yet. */
beforeEach(async () => {
  house = await aPlannedHouse(database);
  watch = await house.watchOfNurses();
  trace = new PostgresVisitTrace(database);
  visitId = randomUUID();
  const { requestId } = await house.request(on, 'checkup');
  await new BookDayVisit(new PostgresDayLedger(database)).book(
    house.actor,
    { visitId, requestIds: [requestId], ...house.day(on), expectedRevision: 0, programme: checkup(house, 515) },
    new Date('2026-11-22T08:30:00Z'),
  );
  await sql(
    `UPDATE booking SET resource_id = $1 WHERE visit_id = $2 AND resource_id = $3`,
    watch,
    visitId,
    house.ids.nurses,
  );
  coordinator = await account('coordinator', null, true);
  physician = await account('physician', house.ids.physician, false);
  await new Arrive(trace).arrive(house.actor, { visitId, nameAsked: true, birthDateAsked: true }, at(8, 40));
});
const actorOf = ({ accountId }: Declarer) => ({ establishmentId: house.ids.establishment, accountId });
const finish = async (code: string, by: Declarer, performerId: string | null = null, when = at(10, 0)) => {
  const [row] = await sql<{ id: string }>(`SELECT id FROM care_step WHERE visit_id = $1 AND code = $2`, visitId, code);
  const order = { visitId, stepId: row!.id, performerId };
  await new FinishStep(trace).finish(actorOf(by), by, order, when);
};
const open = () => new OpenBoard(database, new PathwayVersions()).open(actorOf(coordinator), house.day(on), at(10, 5));
const card = async () => (await open()).cards[0]!;
const facts = async () => (await card()).facts.filter(({ kind }) => kind === 'stepDone');
const waiting = (who: Declarer) => new FactsToConfirm(database).list(actorOf(who), 100, at(10, 5));

describe('what is under somebody’s eye', () => {
  it('is that person’s: planned with them, declared for them, and confirmed by them', async () => {
    expect((await card()).next).toMatchObject({ label: 'Acte PDS', with: 'Équipe infirmier' });
    nurse = await account('wardNurse', house.ids.nurses, true);
    await finish('PDS', coordinator, house.ids.nurses);
    expect(await facts()).toMatchObject([
      {
        performer: 'Équipe infirmier',
        performerId: house.ids.nurses,
        plannedPerformer: 'Équipe infirmier',
        waitsFor: 'performer',
      },
    ]);
    expect((await waiting(nurse)).facts).toMatchObject([
      { label: 'Acte PDS', on, performer: 'Équipe infirmier', declaredBy: 'Compte coordinator', waitsFor: 'performer' },
    ]);
    expect([await waiting(coordinator), await waiting(physician)]).toMatchObject([{ total: 0 }, { total: 0 }]);
    const [fact] = await facts();
    await new ConfirmFact(trace).confirm(actorOf(nurse), nurse, fact!.id, at(10, 6));
    expect(await facts()).toMatchObject([{ awaitsConfirmation: false, waitsFor: null, evidence: null }]);
    expect(await new FactsToConfirm(database).count(actorOf(nurse))).toEqual({ total: 0 });
  });

  it('is hers at once when she says so herself, and she is named once among those who may be', async () => {
    nurse = await account('wardNurse', house.ids.nurses, false);
    await finish('PDS', nurse);
    expect(await facts()).toMatchObject([{ performer: 'Équipe infirmier', awaitsConfirmation: false }]);
    const { people } = await open();
    expect(people.map(({ id, confirmedBy }) => [id, confirmedBy])).toEqual([
      [house.ids.physician, 'performer'],
      [house.ids.nurses, 'performer'],
    ]);
    expect(people[1]?.resourceIds).toEqual([house.ids.nurses, watch]);
  });
});

describe('who has no account', () => {
  it('is confirmed for by the coordination, which is told so when the wait begins, and keeps what it saw', async () => {
    await finish('PDS', coordinator, house.ids.nurses);
    const [fact] = await facts();
    expect(fact).toMatchObject({ awaitsConfirmation: true, waitsFor: 'coordination' });
    expect((await waiting(coordinator)).facts).toMatchObject([{ id: fact!.id, waitsFor: 'coordination' }]);
    await new ConfirmOnEvidence(trace).confirm(actorOf(coordinator), fact!.id, 'feuille de surveillance', at(10, 6));
    expect(await facts()).toMatchObject([{ awaitsConfirmation: false, evidence: 'feuille de surveillance' }]);
    expect((await waiting(coordinator)).total).toBe(0);
  });

  it('waits for nobody, and it is said, where no coordination is there or their account was closed', async () => {
    await queryFreely(
      database,
      `UPDATE account SET disabled_at = now() WHERE establishment_id = $1 AND roles = '{coordinator}'`,
      [house.ids.establishment],
    );
    await finish('PDS', coordinator, house.ids.nurses);
    expect(await facts()).toMatchObject([{ waitsFor: 'nobody' }]);
    await queryFreely(database, `UPDATE account SET disabled_at = now() WHERE id = $1`, [physician.accountId]);
    expect((await open()).people.map(({ confirmedBy }) => confirmedBy)).toEqual(['nobody', 'nobody']);
  });
});

describe('an act on equipment alone', () => {
  const stepOf = async () => (await card()).visit.steps.find(({ code }) => code === 'ECHO');
  const tracedCount = async () => (await card()).visit.grading.traced;

  it('counts by who performed it, and one name stands for it everywhere', async () => {
    await finish('ECHO', coordinator, house.ids.physician);
    expect([await tracedCount(), (await stepOf())?.performed]).toMatchObject([
      0,
      { by: 'Équipe cardiologue', trade: 'cardiologue', atMinute: 600, counts: false },
    ]);
    const [fact] = await facts();
    await new ConfirmFact(trace).confirm(actorOf(physician), physician, fact!.id, at(10, 6));
    expect([await tracedCount(), (await stepOf())?.performed?.counts, (await facts())[0]?.performer]).toEqual([
      1,
      true,
      'Équipe cardiologue',
    ]);
  });

  it('does not count of somebody whose profession may not', async () => {
    nurse = await account('wardNurse', house.ids.nurses, false);
    await finish('ECHO', nurse);
    expect([await tracedCount(), (await stepOf())?.done]).toEqual([0, true]);
  });
});
