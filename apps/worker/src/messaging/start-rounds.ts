import { forgetUserSessions } from '@diurne/access';
import type { Database } from '@diurne/database';
import {
  ChannelListener,
  emittedChannel,
  forgetReadings,
  purgeEvents,
  sealEvents,
  type DeliveryDesk,
  type OutboxLedger,
} from '@diurne/messaging';
import { forgetSolvedProblems, keepPastDays } from '@diurne/planning-persistence';
import type { Clock } from '@diurne/time';
import type { HeadKeeper } from '../audit/head-keeper';
import type { IntegrityWatch } from '../audit/watch-integrity';
import type { Environment } from '../config/environment';
import { Rounds } from './rounds';

const sealEveryMs = 3000;
/** Told by NOTIFY at each commit; this often when that was not heard. */
const placeEveryMs = 1000;
/** A claim is settled within minutes of its end. */
const sweepEveryMs = 30_000;
const lagEveryMs = 60_000;
const lateSeconds = 300;
const leisureMs = 15_000;
const headsEveryMs = 900_000;
const verifyEveryMs = 21_600_000;
const purgeEveryMs = 3_600_000;
/** Sessions, relayed messages and what drafts were asked to solve: by the rule in docs/security.md. */
const servedKeptDays = 30;
const dayMs = 86_400_000;

export interface RoundsOf {
  readonly desk: DeliveryDesk;
  readonly ledger: OutboxLedger;
  readonly clock: Clock;
  readonly watch: IntegrityWatch;
  readonly keeper: HeadKeeper;
  /** To whoever keeps them outside; nothing where nobody does. */
  readonly mailHeads: (lines: readonly string[]) => Promise<unknown>;
}

/** What is done for every establishment whatever the queue does: sealing the trail, placing events in the feed, writing down the days that are over, forgetting what is old. */
export function startRounds(
  database: Database,
  { desk, ledger, clock, watch, keeper, mailHeads }: RoundsOf,
  { databaseUrl, eventsKeptDays }: Pick<Environment, 'databaseUrl' | 'eventsKeptDays'>,
  tell: (failure: Error, what: string) => void,
  alarm: (figures: Readonly<Record<string, number>>, what: string) => void,
): { stop(): Promise<void> } {
  const seals = new Rounds(database, {
    everyMs: sealEveryMs,
    work: (id) => watch.seal(id),
    onTrouble: (failure) => tell(failure, 'the audit trail waits for its seal'),
  });
  const feed = new Rounds(database, {
    everyMs: placeEveryMs,
    work: (id) => sealEvents(database, id),
    onTrouble: (failure) => tell(failure, 'events wait for their positions'),
  });
  const daysAgo = (days: number): Date => new Date(clock().getTime() - days * dayMs);
  const purge = new Rounds(database, {
    everyMs: purgeEveryMs,
    work: async (id) => {
      await purgeEvents(database, id, daysAgo(eventsKeptDays));
      await forgetReadings(database, id, daysAgo(1));
      await forgetUserSessions(database, id, daysAgo(servedKeptDays));
      await ledger.forgetHandled(id, daysAgo(servedKeptDays));
      await forgetSolvedProblems(database, id, daysAgo(servedKeptDays));
    },
    onTrouble: (failure) => tell(failure, 'old events are kept for now'),
  });
  const claims = new Rounds(database, {
    everyMs: sweepEveryMs,
    work: (id) => desk.sweep({ establishmentId: id, accountId: null }),
    onTrouble: (failure) => tell(failure, 'messages that nobody settled wait to be looked at'),
  });
  const lag = new Rounds(database, {
    everyMs: lagEveryMs,
    work: async (id) => {
      const seconds = await ledger.lagSeconds(id, clock());
      if (seconds > lateSeconds) alarm({ seconds }, 'messages are due and are not handed over');
    },
    onTrouble: (failure) => tell(failure, 'nobody knows how long messages have been waiting'),
  });
  const days = new Rounds(database, {
    everyMs: purgeEveryMs,
    work: (id) => keepPastDays(database, id, clock()),
    onTrouble: (failure) => tell(failure, 'days that are over wait to be written down'),
  });
  const verification = new Rounds(database, {
    everyMs: verifyEveryMs,
    work: (id) => watch.verify(id),
    onTrouble: (failure) => tell(failure, 'trail and documents wait to be verified'),
  });
  const publish = (): void =>
    void keeper.publish((failure) => tell(failure, 'the head of the trail is not written down'));
  const heads = setInterval(publish, headsEveryMs);
  const headsByMail = setInterval(() => {
    mailHeads(keeper.lines()).catch((failure: Error) => tell(failure, 'the head of the trail is not sent'));
  }, dayMs);
  const listener = new ChannelListener({
    databaseUrl,
    channels: [emittedChannel],
    onNotice: () => feed.wake(),
    onTrouble: (failure) => tell(failure, 'events are placed by polling'),
  });
  const atOnce = [seals, feed, claims];
  for (const one of atOnce) one.wake();
  // A worker that lives for seconds only spends them on messages.
  const atLeisure = [lag, purge, days, verification];
  const leisure = setTimeout(() => {
    for (const one of atLeisure) one.wake();
    publish();
    mailHeads(keeper.lines()).catch((failure: Error) => tell(failure, 'the head of the trail is not sent'));
  }, leisureMs);
  void listener.start();
  return {
    async stop() {
      clearTimeout(leisure);
      clearInterval(heads);
      clearInterval(headsByMail);
      await listener.stop();
      await Promise.all([...atOnce, ...atLeisure].map((one) => one.stop()));
      publish();
    },
  };
}
