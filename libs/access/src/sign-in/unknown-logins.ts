import { createHash } from 'node:crypto';

interface Attempts {
  count: number;
  lockedUntil: Date | undefined;
}
const remembered = 10_000;

/** Counts attempts on logins that nobody has, so that a lock tells nobody which logins exist. In memory, by their hash, the oldest forgotten first. */
export class UnknownLogins {
  private readonly attempts = new Map<string, Attempts>();

  constructor(
    private readonly mostAttempts: number,
    private readonly lockMs: number,
  ) {}

  /** Takes one attempt. `lockedBefore`: until when the login was locked already; `lockedNow`: until when this attempt locks it. */
  attempt(login: string, at: Date): { readonly lockedBefore?: Date; readonly lockedNow?: Date } {
    const key = createHash('sha256').update(login).digest('base64');
    const known = this.attempts.get(key);
    if (known?.lockedUntil && known.lockedUntil > at) return { lockedBefore: known.lockedUntil };
    const count = known?.lockedUntil ? 1 : (known?.count ?? 0) + 1;
    const lockedUntil = count >= this.mostAttempts ? new Date(at.getTime() + this.lockMs) : undefined;
    this.attempts.delete(key);
    this.attempts.set(key, { count, lockedUntil });
    const oldest = this.attempts.size > remembered ? this.attempts.keys().next().value : undefined;
    if (oldest !== undefined) this.attempts.delete(oldest);
    return lockedUntil ? { lockedNow: lockedUntil } : {};
  }
}
