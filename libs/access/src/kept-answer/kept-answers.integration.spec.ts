import { applicationDataSource, Database, type Actor } from '@diurne/database';
import { aSmallHouse, createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { KeptAnswers } from './kept-answers';

const key = 'a-key-of-one-act';
let home: TestDatabase;
let database: Database;
let actor: Actor;
let answers: KeptAnswers;
beforeAll(async () => {
  home = await createTestDatabase();
  database = new Database(await applicationDataSource(home.url).initialize());
});
afterAll(async () => {
  await database.source.destroy();
  await home.drop();
});
beforeEach(async () => {
  const house = await aSmallHouse(database);
  const [account] = await queryFreely<{ id: string }>(
    database,
    `INSERT INTO account (establishment_id, login, display_name, password_hash, roles) VALUES ($1, gen_random_uuid()::text, 'ESSAI', 'x', '{dim}') RETURNING id`,
    [house.id.establishment],
  );
  actor = { ...house.actor, accountId: account!.id };
  answers = new KeptAnswers(database, { everyMs: 1, times: 3 });
});
const age = (interval: string) =>
  database.transact(actor, (tx) =>
    queryFreely(tx, `UPDATE kept_answer SET asked_at = asked_at - $1::interval`, [interval]),
  );

describe('answers kept by key', () => {
  it('give what was answered to whoever asks the same again, with nothing in it too', async () => {
    expect(await answers.ask(actor, key, 'POST /x')).toEqual({ kind: 'first' });
    await answers.keep(actor, key, { body: { id: 7 } });
    expect(await answers.ask(actor, key, 'POST /x')).toEqual({
      kind: 'again',
      answer: { body: { id: 7 } },
    });
    await answers.ask(actor, `${key}-2`, 'POST /y');
    await answers.keep(actor, `${key}-2`, {});
    expect(await answers.ask(actor, `${key}-2`, 'POST /y')).toEqual({ kind: 'again', answer: {} });
  });

  it('refuse a key that comes with something else, answered or not', async () => {
    await answers.ask(actor, key, 'POST /x');
    expect(await answers.ask(actor, key, 'POST /y')).toEqual({ kind: 'other' });
    await answers.keep(actor, key, {});
    expect(await answers.ask(actor, key, 'POST /y')).toEqual({ kind: 'other' });
  });

  it('wait for the first one, for a while', async () => {
    await answers.ask(actor, key, 'POST /x');
    expect(await answers.ask(actor, key, 'POST /x')).toEqual({ kind: 'underWay' });
    const patient = new KeptAnswers(database, { everyMs: 5, times: 400 });
    const waiting = patient.ask(actor, key, 'POST /x');
    await answers.keep(actor, key, { body: 'done' });
    expect(await waiting).toEqual({ kind: 'again', answer: { body: 'done' } });
  });

  it('let one of many at the same moment be the first', async () => {
    const kinds = await Promise.all(Array.from({ length: 6 }, () => answers.ask(actor, key, 'POST /x')));
    expect(kinds.filter(({ kind }) => kind === 'first')).toHaveLength(1);
  });

  it('free the key of what was refused, not of what was answered', async () => {
    await answers.ask(actor, key, 'POST /x');
    await answers.free(actor, key);
    expect(await answers.ask(actor, key, 'POST /y')).toEqual({ kind: 'first' });
    await answers.keep(actor, key, {});
    await answers.free(actor, key);
    expect(await answers.ask(actor, key, 'POST /y')).toMatchObject({ kind: 'again' });
  });

  it('let somebody else take over from a first one that was cut off, and forget all after a day', async () => {
    await answers.ask(actor, key, 'POST /x');
    await age('2 minutes');
    expect(await answers.ask(actor, key, 'POST /x')).toEqual({ kind: 'first' });
    await answers.keep(actor, key, {});
    await age('25 hours');
    expect(await answers.ask(actor, key, 'POST /y')).toEqual({ kind: 'first' });
  });

  it('are an account’s own', async () => {
    await answers.ask(actor, key, 'POST /x');
    const [other] = await queryFreely<{ id: string }>(
      database,
      `INSERT INTO account (establishment_id, login, display_name, password_hash, roles) VALUES ($1, gen_random_uuid()::text, 'AUTRE', 'x', '{dim}') RETURNING id`,
      [actor.establishmentId],
    );
    expect(await answers.ask({ ...actor, accountId: other!.id }, key, 'POST /y')).toEqual({ kind: 'first' });
  });
});
