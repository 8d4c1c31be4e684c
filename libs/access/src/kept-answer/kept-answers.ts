import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor, Database } from '@diurne/database';
import { claimKey, forgetOldAnswers, freeKey, keepAnswer, keptAnswer } from './kept-answers.statements';

export interface GivenAnswer {
  readonly body?: unknown;
}
/** What becomes of a write that names a key. */
export type AskedOnce =
  | { readonly kind: 'first' }
  | { readonly kind: 'again'; readonly answer: GivenAnswer }
  /** Its key came with something else before. */
  | { readonly kind: 'other' }
  /** The first one has not ended yet. */
  | { readonly kind: 'underWay' };

export interface Patience {
  readonly everyMs: number;
  readonly times: number;
}
const usual: Patience = { everyMs: 100, times: 100 };

/** The answers that writes were given, each by the key of its account, for a day: whoever asks again is answered as the first time. */
export class KeptAnswers {
  constructor(
    private readonly database: Database,
    private readonly patience = usual,
  ) {}

  /** Waits a little for a first one that is under way. `act`: what is asked, in full; only its digest is kept, salted with the key. */
  async ask(actor: Actor, key: string, act: string): Promise<AskedOnce> {
    const digest = createHash('sha256').update(`${key}\n${act}`).digest('base64url');
    const own = [actor.establishmentId, actor.accountId, key];
    for (let turn = 0; turn <= this.patience.times; turn += 1) {
      const answer = await this.database.transact(actor, async (tx): Promise<AskedOnce> => {
        if (turn === 0) await tx.run(forgetOldAnswers, [actor.establishmentId]);
        const [claimed] = await tx.run(claimKey, [...own, digest]);
        if (claimed) return { kind: 'first' };
        const [kept] = await tx.run(keptAnswer, own);
        if (kept && kept.digest !== digest) return { kind: 'other' };
        return kept?.answered ? { kind: 'again', answer: kept.answer ?? {} } : { kind: 'underWay' };
      });
      if (answer.kind !== 'underWay') return answer;
      await pause(this.patience.everyMs);
    }
    return { kind: 'underWay' };
  }

  async keep(actor: Actor, key: string, { body }: GivenAnswer): Promise<void> {
    const answer = JSON.stringify(body === undefined ? {} : { body });
    await this.database.transact(actor, (tx) =>
      tx.run(keepAnswer, [actor.establishmentId, actor.accountId, key, answer]),
    );
  }

  async free(actor: Actor, key: string): Promise<void> {
    await this.database.transact(actor, (tx) => tx.run(freeKey, [actor.establishmentId, actor.accountId, key]));
  }
}
