import { keepForgery, type Actor, type Database, type SealingKey, type Transaction } from '@diurne/database';
import { SignedVersionForged } from '@diurne/discharge-application';
import { sealOfDocument, whyForged, type SignedDigests, type SignedVersion, type WhyForged } from './why-forged';
import { signedVersion } from './signed-version.statements';

/** Told beside what is kept in the database, which whoever forges can empty. */
export type TellForgery = (forgery: { readonly versionId: string | null; readonly why: string }) => void;

/** Holds what was signed against what was signed, at each reading. */
export class DocumentGuard {
  constructor(
    private readonly key: SealingKey | null = null,
    private readonly tell: TellForgery = () => undefined,
  ) {}

  seal(versionId: string, digests: SignedDigests): string | null {
    return this.key && sealOfDocument(this.key, versionId, digests);
  }

  whyForged(row: SignedVersion): WhyForged | null {
    return whyForged(row, this.key);
  }

  /** Undefined of a draft. @throws SignedVersionForged */
  async require(tx: Transaction, versionId: string): Promise<SignedVersion | undefined> {
    const [row] = await tx.run(signedVersion, [versionId]);
    if (!row) return undefined;
    const why = this.whyForged(row);
    if (why) throw new SignedVersionForged(versionId, why);
    return row;
  }

  /** A forgery that `work` meets is refused, kept and told. */
  async transact<Result>(
    database: Database,
    actor: Actor,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await database.transact(actor, work);
    } catch (error) {
      if (error instanceof SignedVersionForged) await this.raise(database, actor, error);
      throw error;
    }
  }

  async raise(
    database: Database,
    actor: Actor,
    { versionId, why }: { readonly versionId: string | null; readonly why: string },
  ): Promise<void> {
    this.tell({ versionId, why });
    await keepForgery(database, actor, { kind: 'document-forged', why, subjectId: versionId });
  }
}
