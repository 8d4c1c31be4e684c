import type { Actor, Database } from '@diurne/database';
import type { Clock } from '@diurne/time';
import { TryAgainLater } from '../job-handler';
import { claimReaction, nextOfVisit, settleReaction, type ReactionClaim, type ReactionKey } from './reaction-claims';
import type { EventHeard, ReactionHandler, ReactionHandlers } from './reaction-handler';

/** Has events heard: each by each of its reactions at least once, and those of one visit in the order in which they happened. */
export class ReactionDesk {
  constructor(
    private readonly database: Database,
    private readonly handlers: ReactionHandlers,
    private readonly clock: Clock,
  ) {}

  /** Also does what waited behind it. @throws TryAgainLater while it is held back, and what the handler throws */
  async react(actor: Actor, asked: ReactionKey): Promise<void> {
    for (let key: ReactionKey | undefined = asked; key;) {
      const claimed = await this.claim(actor, key);
      if (claimed === 'done') return;
      if (claimed === 'wait') {
        if (key === asked) throw new TryAgainLater('an earlier event of the visit comes first');
        return;
      }
      await this.hear(actor, claimed);
      key = await this.next(actor, claimed);
    }
  }

  private claim(actor: Actor, key: ReactionKey): Promise<ReactionClaim | 'done' | 'wait'> {
    return this.database.transact(actor, (tx) => claimReaction(tx, key, this.clock()));
  }

  private async hear(actor: Actor, claim: ReactionClaim): Promise<void> {
    const handler = this.handlers[claim.reaction] as ReactionHandler;
    try {
      await handler.react({ actor, event: claim.event } as EventHeard<never>);
    } catch (failure) {
      await this.settle(actor, claim, 'waiting');
      throw failure;
    }
    await this.settle(actor, claim, 'done');
  }

  private settle(actor: Actor, claim: ReactionClaim, state: 'done' | 'waiting'): Promise<boolean> {
    return this.database.transact(actor, (tx) => settleReaction(tx, claim, state));
  }

  private async next(actor: Actor, { reaction, visitId }: ReactionClaim): Promise<ReactionKey | undefined> {
    return visitId === null ? undefined : this.database.transact(actor, (tx) => nextOfVisit(tx, reaction, visitId));
  }
}
