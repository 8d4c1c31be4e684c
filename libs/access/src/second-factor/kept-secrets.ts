import type { SealingKey } from '@diurne/database';
import { SecondFactorUnreadable } from '../access-refusals';

const purpose = 'second-factor';
/** RFC 4226 recommends 160 bits; an enclosed secret is 28 longer. */
const plainBytes = 20;

/** How the secret of an authenticator stands in the database: enclosed where the establishment keeps a key outside it. */
export class KeptSecrets {
  constructor(private readonly key: SealingKey | null) {}

  toKeep(accountId: string, secret: Buffer): Buffer {
    return this.key ? this.key.enclose(purpose, accountId, secret) : secret;
  }

  /** `keepAgain`: of one that was kept before there was a key. @throws SecondFactorUnreadable */
  read(accountId: string, kept: Buffer): { readonly secret: Buffer; readonly keepAgain: boolean } {
    if (kept.length === plainBytes) return { secret: kept, keepAgain: this.key !== null };
    const secret = this.key?.disclose(purpose, accountId, kept);
    if (!secret) throw new SecondFactorUnreadable();
    return { secret, keepAgain: false };
  }
}
