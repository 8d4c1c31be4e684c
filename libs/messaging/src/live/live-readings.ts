import type { Actor, Database, Transaction } from '@diurne/database';
import { forgetRead, noteOpened, notePositionSent, oldestRead, useUpNotice } from './live-readings.statements';

/** What a person has on screen and reads again when it changes. */
export interface LiveScreen {
  readonly screen: 'day' | 'board';
  readonly unitId: string;
  readonly on: string;
}
/** Somebody opens a screen, or the page answers a notice that this very session was sent: that is no new reading of what it shows. */
export type HowRead = 'opened' | 'answers-a-notice';
/** A user session, by the hash of its token. */
export interface LiveReader {
  readonly actor: Actor;
  readonly tokenHash: Buffer;
}

/**
 * What each user session has on screen, since which position of the feed, and up to which it was told that it changed. A reading that the server itself
 * has caused is thereby known from one that somebody makes.
 */
export class LiveReadings {
  constructor(private readonly database: Database) {}

  /** Uses up what this session was told: true once for each notice of a screen that it opened before, false for anything else. */
  answers({ actor, tokenHash }: LiveReader, { screen, unitId, on }: LiveScreen, position: number): Promise<boolean> {
    return this.database.transact(actor, async (tx) => {
      const [row] = await tx.run(useUpNotice, [actor.establishmentId, tokenHash, screen, unitId, on, position]);
      return row?.told ?? false;
    });
  }

  /** A screen was opened and the opening traced; `position` is where the feed stood before. */
  async opened(
    { actor, tokenHash }: LiveReader,
    { screen, unitId, on }: LiveScreen,
    position: number,
    at: Date,
  ): Promise<void> {
    await this.database.transact(actor, (tx) =>
      tx.run(noteOpened, [actor.establishmentId, tokenHash, screen, unitId, on, at, position]),
    );
  }

  /** The oldest position of what a session has opened since an instant: where its stream begins, so that no change between reading and listening is missed. */
  async readSince({ actor, tokenHash }: LiveReader, since: Date): Promise<number | undefined> {
    return this.database.transact(actor, async (tx) => {
      const [row] = await tx.run(oldestRead, [actor.establishmentId, tokenHash, since]);
      return row?.position ? Number(row.position) : undefined;
    });
  }
}

/** Written before the notice leaves: what the session then reads again is known to be its answer. */
export async function noteSent(
  tx: Transaction,
  tokenHashes: readonly Buffer[],
  { unitId, on, position }: { readonly unitId: string; readonly on: string; readonly position: number },
): Promise<void> {
  await tx.run(notePositionSent, [tx.actor.establishmentId, tokenHashes, unitId, on, position]);
}

/** Screens that nobody has opened since an instant. */
export async function forgetReadings(database: Database, establishmentId: string, before: Date): Promise<void> {
  await database.transact({ establishmentId, accountId: null }, (tx) => tx.run(forgetRead, [establishmentId, before]));
}
