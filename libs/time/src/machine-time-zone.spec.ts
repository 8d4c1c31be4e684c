import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const QUESTIONS = `
const { addDays, daysBetween, frenchDate, frenchHolidays, mondayOf, toInstant, toLocal, weekdayOf } = time;
const days = ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-10-31', '2026-12-31'];
console.log(JSON.stringify(days.map((day) => [
  addDays(day, 1), mondayOf(day), weekdayOf(day), daysBetween(day, '2027-02-01'), frenchDate(day),
  ['Europe/Paris', 'Pacific/Noumea', 'America/Miquelon'].map((zone) => [150, 1439].map((minute) => toInstant(day, minute, zone))),
  toLocal(new Date(day + 'T23:59:00Z'), 'Indian/Reunion'),
]).concat([frenchHolidays(2026)])));`;

describe('the zone the machine is set to', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'diurne-time-'));
    execFileSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/rolldown/bin/cli.mjs'),
        join(ROOT, 'libs/time/src/index.ts'),
        '--format',
        'esm',
        '--platform',
        'node',
        '--file',
        join(folder, 'time.mjs'),
      ],
      { stdio: 'pipe' },
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const answersOn = (zone: string): string =>
    execFileSync(
      process.execPath,
      ['--input-type=module', '-e', `import * as time from ${JSON.stringify(join(folder, 'time.mjs'))};${QUESTIONS}`],
      { encoding: 'utf8', env: { ...process.env, TZ: zone } },
    );

  it.each(['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Europe/Paris'])(
    'changes no answer: %s',
    (zone) => {
      expect(answersOn(zone)).toBe(answersOn('UTC'));
      expect(answersOn(zone)).toContain('"2026-03-28T01:30:00.000Z"');
    },
  );
});
