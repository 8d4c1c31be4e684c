import { filesBelow, isTest, readText } from './tree';

/** Each with its reason. */
const ownClocks: Readonly<Record<string, string>> = {
  'apps/api/src/commands/run-command.ts': 'the demo chooses its day before any database is there',
  'apps/api/src/config/clock.ts': 'a command is over before two clocks could part',
  'libs/messaging/src/job-workers.ts': 'the queue counts its delays by the host’s clock',
  'libs/messaging/src/log/log-lines.ts': 'a line of the log needs no database',
};
const readsHostClock = /\bnew Date\(\)|\bDate\.now\b/;
const onServers = ['apps/api', 'apps/worker', 'libs']
  .flatMap(filesBelow)
  .filter((path) => path.endsWith('.ts') && !isTest(path) && !/\/testing\/|testing\.ts$/.test(path));

it('no process believes its host’s clock: the database’s is given to all', () => {
  expect(onServers.length).toBeGreaterThan(500);
  const readers = onServers.filter((path) => readsHostClock.test(readText(path)));
  expect(readers.sort()).toEqual(Object.keys(ownClocks).sort());
});
