import { hash, verify, type Options } from '@node-rs/argon2';

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, 2 passes, 1 lane. */
export const owaspParameters: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id, the algorithm's default in this library. Tests inject cheaper parameters. */
export class PasswordHasher {
  private decoy: Promise<string> | undefined;

  constructor(private readonly parameters: Options = owaspParameters) {}

  hash(password: string): Promise<string> {
    return hash(password, this.parameters);
  }

  /** Without a hash to compare with, the same work is done for nothing: an unknown login answers no sooner than a known one. */
  async matches(password: string, passwordHash: string | undefined): Promise<boolean> {
    this.decoy ??= this.hash('no account has this hash');
    const right = await verify(passwordHash ?? (await this.decoy), password);
    return passwordHash !== undefined && right;
  }
}
