import { applicationDataSource, Database } from '@diurne/database';
import { createTestDatabase, type TestDatabase } from '@diurne/database/testing';
import { describeReportPost } from '@diurne/discharge-application/testing';
import { aReportHouse } from '@diurne/discharge-persistence/testing';
import { DeliveryDesk } from '@diurne/messaging';
import { MailServer, onlyMail } from '@diurne/messaging/testing';
import { MailReportPost } from './mail-report-post';

// Real servers on a machine that does other things too.
jest.setTimeout(30_000);

const moods = {
  accepts: 'accepts',
  postpones: 'postponesContent',
  refuses: 'refusesRecipient',
  hangsUp: 'acceptsThenCuts',
} as const;
let home: TestDatabase;
let database: Database;
let mailServer: MailServer;
beforeAll(async () => {
  home = await createTestDatabase();
  database = new Database(await applicationDataSource(home.url).initialize());
});
beforeEach(async () => {
  mailServer = await MailServer.start();
});
afterEach(() => mailServer.stop());
afterAll(async () => {
  await database.source.destroy();
  await home.drop();
});

describeReportPost('by mail', async () => {
  const desk = new DeliveryDesk(database, onlyMail(mailServer), () => new Date());
  return {
    ...(await aReportHouse(database, home)),
    post: new MailReportPost(desk),
    carrier: (mood) => {
      mailServer.mood = moods[mood];
    },
    arrived: () => mailServer.received.map(({ to }) => to),
  };
});
