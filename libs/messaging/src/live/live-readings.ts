import type { Actor, Database, Transaction } from '@diurne/database';

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
      const [row] = await tx.query<{ told: boolean }>(
        `WITH told AS (
           UPDATE live_reading SET read_position = $6 WHERE establishment_id = $1 AND token_hash = $2 AND screen = $3 AND unit_id = $4 AND on_date = $5 AND read_position < $6 AND $6 <= sent_position RETURNING true)
         SELECT EXISTS (SELECT FROM told) AS told`,
        [actor.establishmentId, tokenHash, screen, unitId, on, position],
      );
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
      tx.query(
        `INSERT INTO live_reading AS r (establishment_id, token_hash, screen, unit_id, on_date, read_at, read_position, sent_position) VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
         ON CONFLICT (establishment_id, token_hash, screen, unit_id, on_date)
         DO UPDATE SET read_at = excluded.read_at, read_position = greatest(r.read_position, excluded.read_position), sent_position = greatest(r.sent_position, excluded.sent_position)`,
        [actor.establishmentId, tokenHash, screen, unitId, on, at, position],
      ),
    );
  }

  /** The oldest position of what a session has opened since an instant: where its stream begins, so that no change between reading and listening is missed. */
  async readSince({ actor, tokenHash }: LiveReader, since: Date): Promise<number | undefined> {
    return this.database.transact(actor, async (tx) => {
      const [row] = await tx.query<{ position: string | null }>(
        `SELECT min(read_position)::text AS position FROM live_reading WHERE establishment_id = $1 AND token_hash = $2 AND read_at >= $3`,
        [actor.establishmentId, tokenHash, since],
      );
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
  await tx.query(
    `UPDATE live_reading SET sent_position = $5 WHERE establishment_id = $1 AND token_hash = ANY($2::bytea[]) AND unit_id = $3 AND on_date = $4 AND sent_position < $5`,
    [tx.actor.establishmentId, tokenHashes, unitId, on, position],
  );
}

/** Screens that nobody has opened since an instant. */
export async function forgetReadings(database: Database, establishmentId: string, before: Date): Promise<void> {
  await database.transact({ establishmentId, accountId: null }, (tx) =>
    tx.query(`DELETE FROM live_reading WHERE establishment_id = $1 AND read_at < $2`, [establishmentId, before]),
  );
}
