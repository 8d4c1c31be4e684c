import { setTimeout as pause } from 'node:timers/promises';
import { MessagesLate } from './messages-late';

const now = new Date('2026-11-24T07:10:00Z');
function lateness(lags: Readonly<Record<string, number>>, away = false) {
  const alarms: number[] = [];
  const late = new MessagesLate(
    {
      establishments: () => (away ? Promise.reject(new Error('away')) : Promise.resolve(Object.keys(lags))),
      lagSeconds: (id: string, at: Date) => Promise.resolve(at === now ? lags[id]! : -1),
    },
    () => now,
    (seconds) => alarms.push(seconds),
  );
  return { late, alarms };
}

it('is not known at first, and then that of the establishment that waits longest', async () => {
  const { late, alarms } = lateness({ a: 12, b: 301, c: 40 });
  expect(late.seconds()).toBeNull();
  await pause(5);
  expect([late.seconds(), alarms]).toEqual([301, [301]]);
});
it('is no alarm within five minutes', async () => {
  const { late, alarms } = lateness({ a: 300 });
  late.seconds();
  await pause(5);
  expect([late.seconds(), alarms]).toEqual([300, []]);
});
it('is unknown while the database is away', async () => {
  const { late } = lateness({}, true);
  late.seconds();
  await pause(5);
  expect(late.seconds()).toBeNull();
});
