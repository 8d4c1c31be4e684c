import { randomUUID } from 'node:crypto';
import { applicationDataSource, Database } from '@diurne/database';
import { aBookedVisit, aSmallHouse, createTestDatabase, inserter } from '@diurne/database/testing';
import { pino } from 'pino';
import { readEnvironment } from './config/environment';
import { startWork } from './work';

// A real database on a machine that does other things too.
jest.setTimeout(30_000);

it('the worker does not start while something waits on a channel that it has no carrier for', async () => {
  const scratch = await createTestDatabase();
  const database = new Database(await applicationDataSource(scratch.url).initialize());
  const house = await aSmallHouse(database);
  const { ids } = await aBookedVisit(database, house, {
    on: '2026-11-24',
    steps: [{ code: 'PDS', label: 'Prise de sang', start: 510, end: 520, by: house.id.nurse }],
  });
  await database.transact(house.actor, (tx) =>
    inserter(tx, house.id.establishment)('delivery', {
      visit_id: ids.visit,
      patient_id: ids.patient,
      subject_kind: 'agenda',
      subject_id: randomUUID(),
      recipient_kind: 'patient',
      recipient_id: ids.patient,
      channel: 'semaphore',
      version: 0,
      state: 'waiting',
    }),
  );
  const environment = readEnvironment({ DATABASE_URL: scratch.url, SMTP_URL: 'smtp://127.0.0.1:9' });
  await expect(startWork(environment, pino({ level: 'silent' }))).rejects.toMatchObject({
    name: 'ChannelUnserved',
    channels: ['semaphore'],
  });
  await database.source.destroy();
  await scratch.drop();
});
