import { EnvironmentRefused, readDatabaseUrl, readEnvironment } from './environment';

const right = { DATABASE_URL: 'postgres://app:secret@127.0.0.1:5432/diurne', SMTP_URL: 'smtp://127.0.0.1:2525' };
const wrong = (more: Record<string, string>): EnvironmentRefused => {
  try {
    readEnvironment({ ...right, ...more });
  } catch (error) {
    return error as EnvironmentRefused;
  }
  throw new Error('accepted');
};

describe('the worker’s environment', () => {
  it('needs a database and a mail server, and nothing else', () => {
    expect(readEnvironment(right)).toMatchObject({
      databaseUrl: right.DATABASE_URL,
      queueUrl: undefined,
      messagesAtOnce: 4,
      buildsAtOnce: 1,
    });
  });
  it('gives carriers what they ask for, and nothing of the rest', () => {
    expect(readEnvironment(right).carriers).toEqual({
      SMTP_URL: right.SMTP_URL,
      MAIL_FROM: 'ne-pas-repondre@diurne.test',
    });
  });
  it('needs no carrier for a command that sends nothing, but its database', () => {
    expect(readDatabaseUrl({ DATABASE_URL: right.DATABASE_URL })).toBe(right.DATABASE_URL);
    expect(() => readDatabaseUrl({})).toThrow('DATABASE_URL manque');
  });
  it('takes an empty variable for an absent one', () => {
    expect(readEnvironment({ ...right, QUEUE_URL: '' }).queueUrl).toBeUndefined();
  });
  it('names every wrong variable at once, and shows no value', () => {
    const refusal = wrong({ DATABASE_URL: 'mysql://app:secret@h/d', SMTP_URL: ' ', MESSAGES_AT_ONCE: '0' });
    expect(refusal.wrong).toEqual(['DATABASE_URL', 'SMTP_URL', 'MESSAGES_AT_ONCE']);
    expect(refusal.message).toContain('SMTP_URL manque');
    expect(refusal.message).not.toContain('secret');
  });
  it('lets only the demo start its clock elsewhere', () => {
    const DEMO_CLOCK_STARTS_AT = '2026-11-24T08:10:00+01:00';
    expect(readEnvironment({ ...right, DIURNE_DEMO: '1', DEMO_CLOCK_STARTS_AT }).demoClockStartsAt?.toISOString()).toBe(
      '2026-11-24T07:10:00.000Z',
    );
    expect(wrong({ DEMO_CLOCK_STARTS_AT }).wrong).toEqual(['DEMO_CLOCK_STARTS_AT']);
    expect(wrong({ DIURNE_DEMO: '1', DEMO_CLOCK_STARTS_AT: 'demain' }).wrong).toEqual(['DEMO_CLOCK_STARTS_AT']);
  });
  it.each(['http://h', 'redis:/h', 'not an address'])('refuses the queue %s', (QUEUE_URL) => {
    expect(wrong({ QUEUE_URL }).wrong).toEqual(['QUEUE_URL']);
  });
});
