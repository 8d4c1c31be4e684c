import type { Role } from '@diurne/contracts';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { SecondFactorAsked, SecondFactorMissing } from '../access-refusals';
import { insertSecondFactorRule, secondFactorOf, secondFactorRule } from './second-factor.statements';

/** Of whom a code is asked at each sign-in, and how long one is good for where an act asks for it. */
export interface SecondFactorRule {
  readonly roles: readonly Role[];
  readonly minutes: number;
}
/** Until the establishment says otherwise: of nobody at the door, and signing a morning's reports takes one. */
const usual: SecondFactorRule = { roles: [], minutes: 60 };

export async function ruleOf(tx: Transaction): Promise<SecondFactorRule> {
  const [said] = await tx.run(secondFactorRule, [tx.actor.establishmentId]);
  return said ?? usual;
}

export class SecondFactors {
  constructor(private readonly database: Database) {}

  rule(actor: Actor): Promise<SecondFactorRule> {
    return this.database.transact(actor, ruleOf);
  }

  /** Traced; sessions that are open stay as they were opened. */
  setRule(actor: Actor, { roles, minutes }: SecondFactorRule, at: Date): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      const wanted = [...new Set(roles)];
      await tx.run(insertSecondFactorRule, [actor.establishmentId, wanted, minutes, actor.accountId, at]);
      await audit(tx, at, {
        action: 'second-factor-rule-set',
        subjectKind: 'establishment',
        subjectId: actor.establishmentId,
        detail: { roles: wanted, minutes },
      });
    });
  }

  /** `givenAt`: when this session gave its last code. @throws SecondFactorAsked | SecondFactorMissing */
  async requireRecent(actor: Actor, givenAt: Date | null, at: Date): Promise<void> {
    await this.database.transact(actor, async (tx) => {
      const { minutes } = await ruleOf(tx);
      if (givenAt !== null && at.getTime() - givenAt.getTime() < minutes * 60_000) return;
      const [own] = await tx.run(secondFactorOf, [actor.establishmentId, actor.accountId]);
      throw own?.confirmed_at ? new SecondFactorAsked(minutes) : new SecondFactorMissing();
    });
  }
}
