import { applicationDataSource, Database, putInOutbox } from '@diurne/database';
import {
  aBookedVisit,
  aSmallHouse,
  createTestDatabase,
  queryFreely,
  type TestDatabase,
  visitBecomes,
} from '@diurne/database/testing';
import { outboxEntry } from '@diurne/messaging';
import { MailServer } from '@diurne/messaging/testing';
import { pino } from 'pino';
import { readEnvironment } from '../config/environment';
import { startWork, type RunningWorker } from '../work';

interface LetterCase {
  readonly situation: string;
  readonly on: string;
  readonly arrival: number;
  /** What has become of the visit while its letter could not leave. */
  readonly becomes: 'booked' | 'arrived' | 'noShow';
  readonly right: 'sent' | 'withdrawn';
}

const theEve = '2026-11-24T17:00:00+01:00';
const theMorning = '2026-11-25T09:00:00+01:00';
const cases: readonly LetterCase[] = [
  { situation: 'who is still to come is told', on: '2026-11-26', arrival: 545, becomes: 'booked', right: 'sent' },
  {
    situation: 'whose hour has passed is not invited any more',
    on: '2026-11-25',
    arrival: 495,
    becomes: 'booked',
    right: 'withdrawn',
  },
  {
    situation: 'who came before the hour is not invited any more',
    on: '2026-11-25',
    arrival: 590,
    becomes: 'arrived',
    right: 'withdrawn',
  },
  {
    situation: 'who did not come is not invited any more',
    on: '2026-11-25',
    arrival: 465,
    becomes: 'noShow',
    right: 'withdrawn',
  },
];

let scratch: TestDatabase;
let database: Database;
let mailServer: MailServer;
let house: Awaited<ReturnType<typeof aSmallHouse>>;
const visits = new Map<LetterCase, string>();

const addressOf = (one: LetterCase) => `patient-${cases.indexOf(one)}@exemple.test`;
const workFrom = (instant: string): Promise<RunningWorker> =>
  startWork(
    readEnvironment({
      DATABASE_URL: scratch.url,
      SMTP_URL: mailServer.url,
      DIURNE_DEMO: '1',
      DEMO_CLOCK_STARTS_AT: instant,
    }),
    pino({ level: 'silent' }),
  );
const letters = () =>
  database.transact(house.actor, (tx) =>
    queryFreely<{ visitId: string; state: string; failure: string | null }>(
      tx,
      `SELECT visit_id AS "visitId", state, failure FROM delivery`,
    ),
  );
const untilLetters = async (are: (letter: { state: string; failure: string | null }) => boolean) => {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resume) => setTimeout(resume, 100))) {
    const found = await letters();
    if (found.length === cases.length && found.every(are)) return;
  }
  throw new Error(`the letters stand still: ${JSON.stringify(await letters())}`);
};

/** Real SMTP: a server that puts every letter off on the eve, and takes them on the morning after. */
beforeAll(async () => {
  scratch = await createTestDatabase();
  database = new Database(await applicationDataSource(scratch.url).initialize());
  mailServer = await MailServer.start();
  mailServer.mood = 'postponesRecipient';
  house = await aSmallHouse(database);
  for (const one of cases) {
    const { ids } = await aBookedVisit(database, house, {
      on: one.on,
      arrival: one.arrival,
      steps: [
        { code: 'PDS', label: 'Prise de sang', start: one.arrival + 5, end: one.arrival + 20, by: house.id.nurse },
      ],
      patient: { email: addressOf(one) },
    });
    visits.set(one, ids.visit);
    await database.transact(house.actor, (tx) =>
      putInOutbox(tx, outboxEntry('issue-agenda', { visitId: ids.visit }, new Date(theEve))),
    );
  }
  const eve = await workFrom(theEve);
  try {
    await untilLetters(({ state, failure }) => state === 'waiting' && failure !== null);
  } finally {
    await eve.stop();
  }
  for (const [{ becomes }, visitId] of visits)
    await database.transact(house.actor, (tx) => queryFreely(tx, visitBecomes, [visitId, becomes]));
  mailServer.mood = 'accepts';
  const morning = await workFrom(theMorning);
  try {
    await untilLetters(({ state }) => state !== 'waiting' && state !== 'claimed');
  } finally {
    await morning.stop();
  }
}, 150_000);
afterAll(async () => {
  await mailServer.stop();
  await database.source.destroy();
  await scratch.drop();
});

const whatBecameOf = async (one: LetterCase): Promise<string> => {
  const letter = (await letters()).find(({ visitId }) => visitId === visits.get(one));
  const arrived = mailServer.received.some(({ to }) => to === addressOf(one));
  if (arrived) return letter?.state === 'sent' ? 'sent' : `arrived, and is ${letter?.state}`;
  return letter?.failure?.includes('greylisted') ? 'given up' : 'withdrawn';
};

describe('a letter that was put off is judged again before each attempt', () => {
  it.each(cases)('$situation', async (one) => {
    expect(await whatBecameOf(one)).toBe(one.right);
  });
});
