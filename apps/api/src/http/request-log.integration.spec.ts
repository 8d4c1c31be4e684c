import { openPatient, searchPatients, signIn } from '@diurne/contracts';
import { aSmallHouse } from '@diurne/database/testing';
import { createTestDatabase } from '@diurne/database/testing';
import { applicationDataSource, Database } from '@diurne/database';
import { pino } from 'pino';
import { readEnvironment } from '../config/environment';
import { createApplication } from './create-application';

it('writes one line an answer: the route’s pattern, never an address, a query, a body or a name', async () => {
  const lines: string[] = [];
  const home = await createTestDatabase();
  const source = await applicationDataSource(home.url, [], 1).initialize();
  const { id } = await aSmallHouse(new Database(source));
  const application = await createApplication(
    readEnvironment({ DATABASE_URL: home.url, LOG_LEVEL: 'trace' }),
    pino(
      { level: 'info' },
      {
        write: (line: string) => {
          lines.push(line);
        },
      },
    ),
  );
  await application.listen(0, '127.0.0.1');
  try {
    const url = `${await application.getUrl()}/api`;
    await fetch(`${url}${searchPatients.path}?search=Kerlaouen`);
    await fetch(`${url}${openPatient.path.replace(':id', id.patient)}`, { headers: { 'x-request-id': 'bureau-0042' } });
    await fetch(`${url}${signIn.path}`, {
      method: 'POST',
      headers: { 'x-diurne': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'mme.kerlaouen', password: 'secret-de-kerlaouen' }),
    });
    await fetch(`${url}/health/live`);
    await fetch(`${url}/nowhere/kerlaouen`);
  } finally {
    await application.close();
    await source.destroy();
    await home.drop();
  }
  const answered = lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ msg }) => msg === 'answered');
  expect(answered.map(({ method, route, status }) => [method, route, status])).toEqual([
    ['GET', '/api/patients', 401],
    ['GET', '/api/patients/:id', 401],
    ['POST', '/api/sign-in', 401],
    ['GET', 'unknown', 404],
  ]);
  expect(answered[1]).toMatchObject({ requestId: 'bureau-0042' });
  expect(lines.join('')).not.toMatch(/kerlaouen/i);
  expect(lines.join('')).not.toContain(id.patient);
});
