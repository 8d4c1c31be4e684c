import { patientAttempts } from '../retry-delay';
import { catalogueWithPigeon } from '../testing/catalogue-with-pigeon';
import { carrierCatalogue } from './carrier-catalogue';
import { carrierVariables, openChannels } from './channel';
import { SmtpCarrier } from './smtp/smtp-carrier';

const channels = Object.entries(carrierCatalogue);

describe('the catalogue of carriers', () => {
  it.each(channels)('names %s as the database can keep it, and holds it to what can be held', (name, kind) => {
    const { attempts, deadlineMs, pace, breaker } = kind;
    expect(name).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
    expect(attempts).toBeLessThanOrEqual(patientAttempts);
    for (const number of [attempts, deadlineMs, pace.perMinute, pace.atOnce, breaker.after, breaker.restMs])
      expect(number).toBeGreaterThan(0);
  });

  it('lets no two carriers read one variable as two things', () => {
    const names = channels.flatMap(([, { carrier }]) => Object.keys(carrier.variables));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('asks the environment for what its carriers need, a second one’s too', () => {
    const { shapes, expected } = carrierVariables(catalogueWithPigeon);
    expect(Object.keys(shapes)).toEqual(['SMTP_URL', 'MAIL_FROM', 'PIGEON_LOFT']);
    expect(expected.PIGEON_LOFT).toEqual(['nom du colombier, ou rien', 'name of the loft, or nothing']);
  });

  it('opens each channel with its own settings, and leaves unserved what is not configured', () => {
    const opened = openChannels(catalogueWithPigeon, {
      SMTP_URL: 'smtp://127.0.0.1:2525',
      MAIL_FROM: 'hdj@essai.test',
      PIGEON_LOFT: undefined,
    });
    expect(opened.email).toMatchObject({ attempts: patientAttempts, carrier: expect.any(SmtpCarrier) });
    expect(opened.pigeon).toMatchObject({ attempts: 6, carrier: null });
  });
});
