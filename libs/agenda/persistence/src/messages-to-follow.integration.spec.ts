import { withdrawals } from '@diurne/agenda-domain';
import { arrivesAt, leftAt, type AgendaHouse } from '@diurne/agenda-application/testing';
import { HoldAgenda, IssueAgenda, NoteCall } from '@diurne/agenda-application';
import { applicationDataSource, Database, putInOutbox } from '@diurne/database';
import { createTestDatabase, queryFreely, type TestDatabase } from '@diurne/database/testing';
import { outboxEntry } from '@diurne/messaging';
import { MessagesToFollow } from './messages-to-follow.reading';
import { anAgendaHouse } from './testing/an-agenda-house';

let home: TestDatabase;
let database: Database;
let house: AgendaHouse;
let unitId: string;
const at = (hour: number, day = 22) => new Date(Date.UTC(2026, 10, day, hour, 7));

beforeAll(async () => {
  home = await createTestDatabase();
  database = new Database(await applicationDataSource(home.url).initialize());
});
afterAll(async () => {
  await database.source.destroy();
  await home.drop();
});
beforeEach(async () => {
  house = await anAgendaHouse(database);
  const units = await database.transact(house.actor, (tx) =>
    queryFreely<{ id: string }>(tx, `SELECT id FROM medical_unit`),
  );
  unitId = units[0]!.id;
});

const issue = () => new IssueAgenda(house.ledger).issue(house.actor, house.visitId, at(9));
const call = (reached: boolean, hour = 10) =>
  new NoteCall(house.ledger).note(
    house.actor,
    house.visitId,
    { means: 'telephone', reached, said: 'Heure redite.' },
    at(hour),
  );
const follow = (now = at(11), actor = house.actor) =>
  new MessagesToFollow(database).list(actor, { unitId, limit: 7 }, now);
const states = async (now = at(11)) => (await follow(now)).messages.map(({ state }) => state);

describe('the messages to follow', () => {
  it('name patient, visit, reason and since when, for their unit only', async () => {
    await issue();
    await house.settles('failed', 'Adresse refusée (550).');
    expect(await follow()).toMatchObject({
      total: 1,
      messages: [
        {
          visitId: house.visitId,
          on: '2026-11-24',
          arrival: 495,
          patient: { id: house.patientId, displayName: 'VALDREUSE Odile' },
          kind: 'agenda',
          state: 'failed',
          reason: 'Adresse refusée (550).',
          since: expect.any(String),
          mayBeSent: true,
          calls: [],
        },
      ],
    });
    expect(await follow(at(11), house.neighbour)).toEqual({
      total: 0,
      messages: [],
      leaving: { count: 0, nextAt: null },
    });
    expect(await new MessagesToFollow(database).count(house.actor, unitId, at(11))).toEqual({ total: 1 });
    expect((await follow(arrivesAt)).messages[0]?.mayBeSent).toBe(false);
  });

  it('are what failed, what nobody knows of and what has no channel; not what is gone, waits or is on its way', async () => {
    await issue();
    expect(await states()).toEqual([]);
    for (const [state, expected] of [
      ['claimed', []],
      ['uncertain', ['uncertain']],
      ['failed', ['failed']],
      ['sent', []],
    ] as const) {
      await house.settles(state, state === 'sent' ? undefined : 'Non.');
      expect([state, await states()]).toEqual([state, expected]);
    }
  });

  it('are, on the eve already, what is still put off', async () => {
    await issue();
    await house.settles('waiting', 'Boîte pleine.');
    expect(await states(new Date(arrivesAt.getTime() - 25 * 3_600_000))).toEqual([]);
    expect(await states(new Date(arrivesAt.getTime() - 23 * 3_600_000))).toEqual(['putOff']);
  });

  it.each([
    ['hourPassed', ['failed']],
    ['noAddress', ['failed']],
    ['movedSince', []],
    ['here', []],
  ] as const)('are what was taken back (%s) only where it leaves a patient untold', async (because, expected) => {
    await issue();
    await house.settles('failed', withdrawals[because]);
    expect(await states()).toEqual(expected);
  });

  it('are patients without an address, and one whose message waits at somebody’s wish', async () => {
    await house.isReachedAt(null);
    await issue();
    expect((await follow()).messages).toMatchObject([{ state: 'noChannel', mayBeSent: false }]);
    await new HoldAgenda(house.ledger).hold(house.actor, house.visitId, at(9));
    expect((await follow()).messages).toMatchObject([
      { state: 'held', reason: 'L’envoi attend, à la demande de ESSAI.', since: at(9).toISOString() },
    ]);
    expect(await states(arrivesAt)).toEqual(['noChannel']);
  });

  it('stay until somebody was reached, and show who called in vain', async () => {
    await issue();
    await house.settles('failed', 'Adresse refusée (550).');
    await call(false);
    expect((await follow()).messages).toMatchObject([
      { calls: [{ at: at(10).toISOString(), by: 'ESSAI', means: 'telephone', reached: false, said: 'Heure redite.' }] },
    ]);
    await call(true, 12);
    expect(await states()).toEqual([]);
  });

  it('are no more of a patient who is here; a cancellation that failed is told by voice', async () => {
    await issue();
    await house.settles('sent');
    await house.becomes('cancelled');
    await issue();
    await house.settles('failed', 'Boîte pleine.');
    expect((await follow()).messages).toMatchObject([{ kind: 'agendaCancelled', state: 'failed' }]);
    await call(true);
    expect([await states(), (await house.traces()).announcedAt]).toEqual([[], null]);
  });

  it('say beside who is about to be told without anybody’s doing, once, until it has left', async () => {
    const leaving = async (now = at(11)) => (await follow(now)).leaving;
    await database.transact(house.actor, (tx) =>
      putInOutbox(tx, outboxEntry('issue-agenda', { visitId: house.visitId }, at(13))),
    );
    expect(await leaving()).toEqual({ count: 1, nextAt: at(13).toISOString() });
    await issue();
    expect(await leaving()).toEqual({ count: 1, nextAt: at(13).toISOString() });
    expect(await leaving(arrivesAt)).toEqual({ count: 0, nextAt: null });
    await database.transact(house.actor, (tx) => queryFreely(tx, `UPDATE outbox_message SET relayed_at = now()`));
    expect(await leaving()).toEqual({ count: 1, nextAt: null });
    // Put off on the eve, it is in the list itself.
    await house.settles('waiting', 'Boîte pleine.');
    expect(await leaving(new Date(arrivesAt.getTime() - 23 * 3_600_000))).toEqual({ count: 0, nextAt: null });
    expect(await leaving(new Date(arrivesAt.getTime() - 25 * 3_600_000))).toMatchObject({ count: 1 });
    await house.settles('sent');
    expect(await leaving()).toEqual({ count: 0, nextAt: null });
  });

  const becomesDue = () =>
    database.transact(house.actor, (tx) =>
      putInOutbox(tx, outboxEntry('issue-agenda', { visitId: house.visitId }, at(13))),
    );
  const seen = async () => {
    const { messages, leaving } = await follow();
    return [messages.map(({ state }) => state), leaving.count];
  };

  it('are who has no address as soon as there is something to tell, not when the delay ends', async () => {
    await becomesDue();
    expect(await seen()).toEqual([[], 1]);
    await house.isReachedAt(null);
    expect(await seen()).toEqual([['noChannel'], 0]);
  });

  it('promise no message of a visit whose sending waits at somebody’s wish', async () => {
    await becomesDue();
    await new HoldAgenda(house.ledger).hold(house.actor, house.visitId, at(9));
    await database.transact(house.actor, (tx) => queryFreely(tx, `UPDATE event_reaction SET state = 'done'`));
    expect(await seen()).toEqual([['held'], 0]);
  });

  it('are visits to come of which nothing was ever sent, and no cancelled one of which nobody heard', async () => {
    expect((await follow()).messages).toMatchObject([{ state: 'untold', mayBeSent: true }]);
    await new HoldAgenda(house.ledger).hold(house.actor, house.visitId, at(9));
    await house.becomes('cancelled');
    expect(await seen()).toEqual([[], 0]);
  });

  it('are who was written to at an address that has been corrected, until it went to the new one', async () => {
    await issue();
    const [version] = (await house.traces()).versions;
    await house.ledger.versionToSend(house.actor, version!, at(9));
    await house.settles('sent');
    const elsewhere = () => new MessagesToFollow(database).sentElsewhere(house.actor, house.patientId, at(11));
    expect([await seen(), await elsewhere()]).toEqual([[[], 0], []]);
    await house.isReachedAt('autre@exemple.test');
    expect(await seen()).toEqual([['elsewhere'], 0]);
    expect(await elsewhere()).toMatchObject([
      { visitId: house.visitId, on: '2026-11-24', arrival: 495, mayBeSent: true },
    ]);
    await call(true);
    expect([await seen(), await elsewhere()]).toEqual([[[], 0], []]);
  });

  it('are again who is said to be told by a call that was noted by mistake', async () => {
    await call(true);
    expect(await states()).toEqual([]);
    await house.ledger.withdrawCall(house.actor, await house.lastCall(), 'Autre patient.', at(11));
    expect(await states()).toEqual(['untold']);
  });

  it('leave one trace a list', async () => {
    await follow(leftAt);
    const acts = await database.transact(house.actor, (tx) =>
      queryFreely(tx, `SELECT detail FROM audit_event WHERE action = 'messages-to-follow-listed'`),
    );
    expect(acts).toEqual([{ detail: { unitId, count: 1, patients: [expect.any(String)] } }]);
  });
});
