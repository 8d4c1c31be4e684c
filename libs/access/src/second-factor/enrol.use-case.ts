import { randomBytes } from 'node:crypto';
import { audit, type Actor, type Database } from '@diurne/database';
import { SecondFactorKept } from '../access-refusals';
import type { OwnPassword } from '../password/own-password';
import type { KeptSecrets } from './kept-secrets';
import { beginSecondFactor } from './second-factor.statements';
import { base32, enrolmentAddress } from './time-code';

/** What an authenticator has to be told, once. */
export interface Enrolment {
  readonly key: string;
  readonly address: string;
}

/** With one's own password: who found a screen open makes no authenticator of theirs the owner's. It counts from the first code that is given. */
export class EnrolSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly ownPassword: OwnPassword,
    private readonly secrets: KeptSecrets,
  ) {}

  /** @throws PasswordWrong | SignInDelayed | SecondFactorKept */
  async run(actor: Actor, password: string, at: Date): Promise<Enrolment> {
    const { login } = await this.ownPassword.require(actor, password, at);
    const secret = randomBytes(20);
    await this.database.transact(actor, async (tx) => {
      const kept = this.secrets.toKeep(actor.accountId ?? '', secret);
      const [begun] = await tx.run(beginSecondFactor, [actor.establishmentId, actor.accountId, kept]);
      if (!begun) throw new SecondFactorKept();
      await audit(tx, at, { action: 'second-factor-begun', subjectKind: 'account', subjectId: actor.accountId });
    });
    return { key: base32(secret), address: enrolmentAddress(secret, login) };
  }
}
