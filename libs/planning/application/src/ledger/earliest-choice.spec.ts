import { civilDate } from '@diurne/time';
import { earliestChoice } from './problem-of-day';

const day = (on: string, noticeMinutes: number) => ({ on: civilDate(on), timeZone: 'Europe/Paris', noticeMinutes });
/** 8 h 30 in Paris, on the 24th. */
const at = new Date('2026-11-24T07:30:00Z');

it.each([
  ['today, without any notice, from now on', day('2026-11-24', 0), 510],
  ['today, from the notice on', day('2026-11-24', 95), 605],
  ['today no more, when the notice ends tomorrow', day('2026-11-24', 1000), 1440],
  ['tomorrow, from where the notice ends', day('2026-11-25', 1000), 70],
  ['the day after, whenever', day('2026-11-26', 1000), undefined],
  ['tomorrow, whenever, with a short notice', day('2026-11-25', 95), undefined],
  ['yesterday, as it was', day('2026-11-23', 95), undefined],
])('may be chosen %s', (_, of, earliest) => {
  expect(earliestChoice(of, at)).toBe(earliest);
});
