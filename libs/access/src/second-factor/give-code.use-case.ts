import { audit, type Actor, type Database } from '@diurne/database';
import { CodeWrong, SecondFactorMissing } from '../access-refusals';
import { SignInThrottle } from '../sign-in/sign-in-throttle';
import { userSessionHash } from '../user-session/user-sessions';
import type { KeptSecrets } from './kept-secrets';
import { keepSecret, secondFactorOf, stepSessionUp, takeStep } from './second-factor.statements';
import { stepOfCode } from './time-code';

/** The code of an authenticator, which runs on the world's clock whatever day the product lives. Each is good once; the first one confirms it. */
export class GiveCode {
  private readonly throttle: SignInThrottle;

  constructor(
    private readonly database: Database,
    private readonly worldClock: () => Date,
    private readonly secrets: KeptSecrets,
  ) {
    this.throttle = new SignInThrottle(database);
  }

  /** The session counts as stepped up from `at`. @throws CodeWrong | SecondFactorMissing | SecondFactorUnreadable | SignInDelayed */
  async run(actor: Actor, sessionToken: string, typed: string, at: Date): Promise<void> {
    const door = { login: `code ${actor.accountId ?? ''}`, origin: 'own', source: null };
    await this.throttle.requireOpen(door, at);
    const own = [actor.establishmentId, actor.accountId];
    const isRight = await this.database.transact(actor, async (tx) => {
      const [factor] = await tx.run(secondFactorOf, own);
      if (!factor) throw new SecondFactorMissing();
      const { secret, keepAgain } = this.secrets.read(actor.accountId ?? '', factor.secret);
      const step = stepOfCode(secret, typed.replace(/\s/g, ''), this.worldClock());
      if (step === undefined || step <= Number(factor.last_step)) return false;
      await tx.run(takeStep, [...own, step, at]);
      if (keepAgain) await tx.run(keepSecret, [...own, this.secrets.toKeep(actor.accountId ?? '', secret)]);
      await tx.run(stepSessionUp, [userSessionHash(sessionToken), at]);
      const action = factor.confirmed_at ? 'second-factor-given' : 'second-factor-confirmed';
      await audit(tx, at, { action, subjectKind: 'account', subjectId: actor.accountId });
      return true;
    });
    if (isRight) return this.throttle.succeeded(door);
    await this.throttle.failed(door, at);
    throw new CodeWrong();
  }
}
