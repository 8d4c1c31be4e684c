import type { Database, Transaction } from '../database';
import { databaseTime } from '../database.statements';
import type { SealingKey } from '../integrity/sealing-key';
import { lastSeal, sealAtPosition } from './audit-chain.statements';

/** How far an establishment's chain had come at an instant. Known outside the database, it shows a cut tail and a chain that was sealed anew. */
export interface AuditHead {
  readonly establishmentId: string;
  readonly position: number;
  readonly hash: string;
  readonly at: string;
  /** Null where there is no key. */
  readonly seal: string | null;
}

const purpose = 'audit head 1';
const sealed = ({ establishmentId, position, hash, at }: Omit<AuditHead, 'seal'>) =>
  [establishmentId, String(position), hash, at] as const;

export const sealHead = (head: Omit<AuditHead, 'seal'>, key: SealingKey | null): AuditHead => ({
  ...head,
  seal: key && key.seal(purpose, ...sealed(head)),
});

/** Null of a chain without a seal. */
export function readAuditHead(
  database: Database,
  establishmentId: string,
  key: SealingKey | null,
): Promise<AuditHead | null> {
  return database.transact({ establishmentId, accountId: null }, async (tx) => {
    const [last] = await tx.run(lastSeal, [establishmentId]);
    const [now] = await tx.run(databaseTime);
    if (!last || !now) return null;
    const { position, hash } = last;
    return sealHead({ establishmentId, position: Number(position), hash, at: now.at.toISOString() }, key);
  });
}

export const isOwnHead = (head: AuditHead, key: SealingKey | null): boolean =>
  !key || (head.seal !== null && key.fits(head.seal, purpose, ...sealed(head)));

/** One line, without anybody's data: for a log, a mail, a file. */
export const headLine = ({ establishmentId, position, hash, at, seal }: AuditHead): string =>
  `diurne-head-1 ${establishmentId} ${position} ${hash} ${at} ${seal ?? '-'}`;

const pattern =
  /diurne-head-1 ([0-9a-f-]{36}) (\d{1,15}) ([0-9a-f]{64}) (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) ([0-9a-f]{64}|-)/g;

/** Every head in a text, whatever stands around it: a line of the log, a mail. */
export const headsIn = (text: string): readonly AuditHead[] =>
  [...text.matchAll(pattern)].map(([, establishmentId = '', position = '', hash = '', at = '', seal = '']) => ({
    establishmentId,
    position: Number(position),
    hash,
    at,
    seal: seal === '-' ? null : seal,
  }));

export type WhyLost = 'cut-tail' | 'sealed-anew';

/** What became of a head that was known: null when the chain still goes through it. */
export async function whyLost(tx: Transaction, head: AuditHead): Promise<WhyLost | null> {
  const [seal] = await tx.run(sealAtPosition, [head.establishmentId, head.position]);
  if (!seal) return 'cut-tail';
  return seal.hash === head.hash ? null : 'sealed-anew';
}

/** The chain no longer goes through what was known of it: nothing is sealed on top of that. */
export class TrailBroken extends Error {
  override readonly name = 'TrailBroken';
  readonly code = 'trail-broken';
  constructor(
    readonly establishmentId: string,
    readonly why: WhyLost,
  ) {
    super(`the trail no longer goes through its last known head: ${why}`);
  }
}
