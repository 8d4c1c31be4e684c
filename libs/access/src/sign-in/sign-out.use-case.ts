import { audit, type Actor, type Database } from '@diurne/database';
import type { UserSessions } from '../user-session/user-sessions';

export class SignOut {
  constructor(
    private readonly database: Database,
    private readonly userSessions: UserSessions,
  ) {}

  async run(actor: Actor, token: string, at: Date): Promise<void> {
    await this.userSessions.end(token, at);
    await this.database.transact(actor, (tx) =>
      audit(tx, at, { action: 'signed-out', subjectKind: 'account', subjectId: actor.accountId }),
    );
  }
}
