import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, type TestDatabase } from '@diurne/database/testing';
import { AcknowledgeOutsideGates, type Declarer } from '@diurne/planning-application';
import { PathwayVersions } from '../ledger/pathway-versions';
import { aDayToLive, at, type DayToLive } from '../testing/a-day-to-live';
import { readOutsideGates } from './outside-gates.reading';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

let scratch: TestDatabase;
let database: Database;
let day: DayToLive;
beforeAll(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
});
afterAll(async () => {
  await database.source.destroy();
  await scratch.drop();
});
beforeEach(async () => {
  day = await aDayToLive(database);
});

const card = async (when?: Date) => {
  const [only] = (await day.board(when)).cards;
  if (!only) throw new Error('no card');
  return only;
};
describe('care given before its go-ahead', () => {
  const toKnow = () => readOutsideGates(database, day.house.actor, day.house.ids.unit, at(10, 0));

  it('is on the unit’s list until a physician and a pharmacist have each said that they know, or it is taken back', async () => {
    await day.arrive();
    expect(await toKnow()).toEqual([]);
    const give = (code: string) =>
      day.sql(
        `INSERT INTO traced_fact (establishment_id, visit_id, kind, step_id, declared_by, occurred_at, declared_at, detail)
         VALUES ($1, $2, 'stepDone', $3, $4, $5, $5, '{"missing": "Acte CS", "because": "urgence"}')`,
        day.house.ids.establishment,
        day.visitId,
        day.step[code],
        day.house.ids.coordinator,
        at(9, 40),
      );
    await give('ECHO');
    const [given] = await toKnow();
    expect(given).toMatchObject({
      visitId: day.visitId,
      atMinute: 580,
      missing: 'Acte CS',
      because: 'urgence',
      seen: [],
    });
    const acknowledge = (part: 'physician' | 'pharmacist', by: Declarer) =>
      new AcknowledgeOutsideGates(day.trace).acknowledge(
        day.actorOf(by),
        { factId: given?.factId ?? '', part, resourceId: null },
        at(9, 50),
      );
    await acknowledge('physician', day.physician);
    expect(await toKnow()).toMatchObject([
      { seen: [{ part: 'physician', by: 'Dr Exemple', at: at(9, 50).toISOString() }] },
    ]);
    await expect(acknowledge('pharmacist', day.physician)).rejects.toMatchObject({ code: 'fact-already-declared' });
    await acknowledge('pharmacist', day.coordinator);
    expect(await toKnow()).toEqual([]);
    await give('PDS');
    const [second] = await toKnow();
    await day.withdraw(second?.factId ?? '');
    expect(await toKnow()).toEqual([]);
    const acts = await day.sql<{ n: string }>(
      `SELECT count(*) AS n FROM audit_event WHERE action = 'outside-gates-acknowledged' AND subject_id = $1`,
      day.visitId,
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
    day = await aDayToLive(database, new Strict());
    await day.arrive();
    await day.finish('PDS', { atMinute: 535 });
    await day.finish('ECHO', { by: day.physician, when: at(10, 22) });
    expect(await toKnow()).toEqual([]);
    const bloodDraw = async () => (await card()).facts.find(({ stepId }) => stepId === day.step['PDS'])?.id ?? '';
    await expect(day.withdraw(await bloodDraw())).rejects.toMatchObject({ code: 'fact-doubtful' });
    await day.withdraw(await bloodDraw(), day.coordinator, true);
    const [given] = await toKnow();
    expect(given).toMatchObject({
      visitId: day.visitId,
      label: 'Acte ECHO',
      missing: 'Acte PDS',
      because: '',
      seen: [],
    });
    expect((await card()).facts.map(({ stepId, missing }) => [stepId, missing])).toContainEqual([
      day.step['ECHO'],
      'Acte PDS',
    ]);
    const know = (by: Declarer, part: 'physician' | 'pharmacist') =>
      new AcknowledgeOutsideGates(day.trace).acknowledge(
        day.actorOf(by),
        { factId: given?.factId ?? '', part, resourceId: null },
        at(10, 30),
      );
    await know(day.physician, 'physician');
    await know(day.coordinator, 'pharmacist');
    expect(await toKnow()).toEqual([]);
    await day.finish('PDS', { atMinute: 536, when: at(10, 40) });
    await day.withdraw(await bloodDraw(), day.coordinator, true);
    expect(await toKnow()).toMatchObject([{ factId: given?.factId, seen: [] }]);
    await day.finish('PDS', { atMinute: 536, when: at(10, 40) });
    expect(await toKnow()).toEqual([]);
  });
});
