import { EnvironmentRefused, readEnvironment } from './environment';

const least = { DATABASE_URL: 'postgres://app:secret-word@db:5432/diurne' };
const refusalOf = (source: Record<string, string>, also: Parameters<typeof readEnvironment>[1] = []) => {
  try {
    readEnvironment(source, also);
  } catch (error) {
    if (error instanceof EnvironmentRefused) return error;
    throw error;
  }
  throw new Error('the environment was accepted');
};

describe('the environment', () => {
  it('needs only the database, and has a default for everything else', () => {
    expect(readEnvironment(least)).toMatchObject({
      port: 4300,
      host: '127.0.0.1',
      demo: false,
      sessionHours: 12,
      trustedProxies: 0,
      logLevel: 'info',
      queueUrl: undefined,
      checksAnswers: true,
    });
    expect(readEnvironment({ ...least, NODE_ENV: 'production', DIURNE_DEMO: '1', PORT: '4311' })).toMatchObject({
      checksAnswers: false,
      demo: true,
      port: 4311,
    });
  });

  it('names every wrong variable at once, in French and in English', () => {
    const { message, wrong } = refusalOf({ PORT: '99999', QUEUE_URL: 'amqp://q', DIURNE_DEMO: 'oui' });
    expect([...wrong].sort()).toEqual(['DATABASE_URL', 'DIURNE_DEMO', 'PORT', 'QUEUE_URL']);
    expect(message).toContain('DATABASE_URL manque');
    expect(message).toContain('PORT n’est pas correcte : numéro de port');
    expect(message).toContain('is not right: port number');
  });

  it('never prints a value: an address holds a password', () => {
    expect(refusalOf({ DATABASE_URL: 'mysql://app:secret-word@db/diurne' }).message).not.toContain('secret-word');
  });

  it('takes an empty variable for an absent one', () => {
    expect(readEnvironment({ ...least, QUEUE_URL: '', PORT: ' ' })).toMatchObject({ queueUrl: undefined, port: 4300 });
    expect(refusalOf({ DATABASE_URL: '  ' }).wrong).toEqual(['DATABASE_URL']);
  });

  it('lets only the demo start its clock elsewhere', () => {
    const DEMO_CLOCK_STARTS_AT = '2026-11-24T08:10:00+01:00';
    expect(readEnvironment({ ...least, DIURNE_DEMO: '1', DEMO_CLOCK_STARTS_AT }).demoClockStartsAt?.toISOString()).toBe(
      '2026-11-24T07:10:00.000Z',
    );
    expect(refusalOf({ ...least, DEMO_CLOCK_STARTS_AT }).wrong).toEqual(['DEMO_CLOCK_STARTS_AT']);
    expect(refusalOf({ ...least, DIURNE_DEMO: '1', DEMO_CLOCK_STARTS_AT: '2026-11-24' }).wrong).toEqual([
      'DEMO_CLOCK_STARTS_AT',
    ]);
    expect(readEnvironment(least).demoClockStartsAt).toBeUndefined();
  });

  it('demands what a command needs beyond the rest', () => {
    expect(refusalOf(least, ['DATABASE_OWNER_URL']).wrong).toEqual(['DATABASE_OWNER_URL']);
  });
});
