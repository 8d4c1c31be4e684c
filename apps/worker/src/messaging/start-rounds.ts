import { sealAudit, type Database } from '@diurne/database';
import { ChannelListener, emittedChannel, forgetReadings, purgeEvents, sealEvents } from '@diurne/messaging';
import { keepPastDays } from '@diurne/planning-persistence';
import type { Clock } from '@diurne/time';
import type { Environment } from '../config/environment';
import { Rounds } from './rounds';

const sealEveryMs = 3000;
/** Told by NOTIFY at each commit; this often when that was not heard. */
const placeEveryMs = 1000;
const purgeEveryMs = 3_600_000;
const dayMs = 86_400_000;

/** What is done for every establishment whatever the queue does: sealing the trail, placing events in the feed, writing down the days that are over, forgetting what is old. */
export function startRounds(
  database: Database,
  clock: Clock,
  { databaseUrl, eventsKeptDays }: Pick<Environment, 'databaseUrl' | 'eventsKeptDays'>,
  tell: (failure: Error, what: string) => void,
): { stop(): Promise<void> } {
  const sealed = new Set<string>();
  const seals = new Rounds(database, {
    everyMs: sealEveryMs,
    work: async (id) => {
      await sealAudit(database, id, clock(), !sealed.has(id));
      sealed.add(id);
    },
    onTrouble: (failure) => tell(failure, 'the audit trail waits for its seal'),
  });
  const feed = new Rounds(database, {
    everyMs: placeEveryMs,
    work: (id) => sealEvents(database, id),
    onTrouble: (failure) => tell(failure, 'events wait for their positions'),
  });
  const purge = new Rounds(database, {
    everyMs: purgeEveryMs,
    work: async (id) => {
      await purgeEvents(database, id, new Date(clock().getTime() - eventsKeptDays * dayMs));
      await forgetReadings(database, id, new Date(clock().getTime() - dayMs));
    },
    onTrouble: (failure) => tell(failure, 'old events are kept for now'),
  });
  const days = new Rounds(database, {
    everyMs: purgeEveryMs,
    work: (id) => keepPastDays(database, id, clock()),
    onTrouble: (failure) => tell(failure, 'days that are over wait to be written down'),
  });
  const listener = new ChannelListener({
    databaseUrl,
    channels: [emittedChannel],
    onNotice: () => feed.wake(),
    onTrouble: (failure) => tell(failure, 'events are placed by polling'),
  });
  const all = [seals, feed, purge, days];
  for (const one of all) one.wake();
  void listener.start();
  return {
    async stop() {
      await listener.stop();
      await Promise.all(all.map((one) => one.stop()));
    },
  };
}
