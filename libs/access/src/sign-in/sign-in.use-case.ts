import { createHash, randomBytes } from 'node:crypto';
import type { AccountView } from '@diurne/contracts';
import { audit, type Database, type RowOf } from '@diurne/database';
import { LoginRefused, SignInDelayed } from '../access-refusals';
import { accountOf } from '../account/account-row';
import { accountByLogin } from '../account/account.statements';
import type { PasswordHasher } from '../password/password-hasher';
import { ruleOf } from '../second-factor/second-factors';
import type { UserSessions } from '../user-session/user-sessions';
import { Looks } from './looks';
import { RefusalTally, type RefusedSignIn } from './refusal-tally';
import { rememberDevice } from './sign-in.statements';
import { SignInThrottle, type Door } from './sign-in-throttle';
import { sourceOf } from './source-address';

export interface AskedSignIn {
  readonly login: string;
  readonly password: string;
  readonly address: string | undefined;
  /** What this browser was given when somebody signed in from it before. */
  readonly deviceToken?: string | undefined;
  /** Of a session that is still open here. */
  readonly sessionToken?: string | undefined;
}
export interface OpenedSession {
  readonly account: AccountView;
  readonly passwordToChange: boolean;
  readonly secondFactorDue: boolean;
  readonly token: string;
  readonly expiresAt: Date;
  readonly deviceToken: string;
}

type SignInRow = RowOf<typeof accountByLogin>;
const hashOf = (token: string | undefined): Buffer | null =>
  token === undefined ? null : createHash('sha256').update(token).digest();
const deviceForm = /^[\w-]{43}$/;

/**
 * What fails slows down whoever fails, not whom they name: by address, and by login from there. What has been signed in from before is let
 * through. Every outcome is traced with where it came from; neither a password nor the login of someone unknown ever is.
 */
export class SignIn {
  private readonly throttle: SignInThrottle;
  private readonly tally: RefusalTally;

  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordHasher,
    private readonly userSessions: UserSessions,
    private readonly demoAllowed: boolean,
    private readonly looks = new Looks(),
  ) {
    this.throttle = new SignInThrottle(database);
    this.tally = new RefusalTally(database);
  }

  /** @throws LoginRefused | SignInDelayed | SignInBusy */
  async run(asked: AskedSignIn, at: Date): Promise<OpenedSession> {
    const login = asked.login.trim().toLowerCase();
    const source = sourceOf(asked.address);
    const [device, open] = [hashOf(asked.deviceToken), hashOf(asked.sessionToken)];
    const [row] = await this.database.beforeEstablishment(accountByLogin, [login, at, device, open]);
    const known = row?.known ? (device ?? open) : null;
    const door: Door = known
      ? { login, origin: `known:${known.toString('hex')}`, source: null }
      : { login, origin: source, source };
    try {
      await this.throttle.requireOpen(door, at);
      await this.looks.take(source, known !== null, () => this.look(row, asked.password, door, at));
    } catch (error) {
      if (error instanceof LoginRefused || error instanceof SignInDelayed)
        await this.tally.note({ source, account: subjectOf(row), reason: this.reasonOf(row, error) }, at);
      throw error;
    }
    if (!row) throw new Error('nobody was let in');
    return this.open(row, asked, at);
  }

  /** Judged anew at its turn: a thousand guesses of the same second fail one after the other, and most of them are not looked at. */
  private async look(row: SignInRow | undefined, password: string, door: Door, at: Date): Promise<void> {
    await this.throttle.requireOpen(door, at);
    const right = await this.passwords.matches(password, row?.password_hash);
    if (right && row && !this.isClosed(row)) return this.throttle.succeeded(door);
    await this.throttle.failed(door, at);
    throw new LoginRefused();
  }

  private async open(row: SignInRow, { address, deviceToken }: AskedSignIn, at: Date): Promise<OpenedSession> {
    const device = deviceToken && deviceForm.test(deviceToken) ? deviceToken : randomBytes(32).toString('base64url');
    const actor = { establishmentId: row.establishment_id, accountId: row.id };
    const { roles } = await this.database.transact(actor, ruleOf);
    const secondFactorDue = row.roles.some((role) => roles.includes(role));
    const opened = await this.userSessions.open(row.id, at, secondFactorDue);
    await this.database.beforeEstablishment(rememberDevice, [row.id, hashOf(device), at]);
    await this.database.transact(actor, (tx) =>
      audit(tx, at, {
        action: 'signed-in',
        subjectKind: 'account',
        subjectId: row.id,
        detail: { source: address ?? 'unknown' },
      }),
    );
    return {
      account: accountOf(row),
      passwordToChange: row.one_time_until !== null,
      secondFactorDue,
      ...opened,
      deviceToken: device,
    };
  }

  private isClosed(row: SignInRow): boolean {
    return row.closed || (row.is_demo && !this.demoAllowed);
  }

  private reasonOf(row: SignInRow | undefined, error: LoginRefused | SignInDelayed): RefusedSignIn['reason'] {
    if (error instanceof SignInDelayed) return 'delayed';
    if (!row) return 'unknown-login';
    return this.isClosed(row) ? 'account-closed' : 'wrong-password';
  }
}

const subjectOf = (row: SignInRow | undefined): RefusedSignIn['account'] =>
  row ? { id: row.id, establishmentId: row.establishment_id } : null;
