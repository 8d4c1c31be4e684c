import { audit } from '../audit';
import type { Actor, Database } from '../database';
import { databaseTime } from '../database.statements';
import { countIntegrityAlarms, raiseIntegrityAlarm } from './integrity-alarm.statements';

export interface Forgery {
  readonly kind: 'document-forged' | 'trail-broken';
  /** A word of a closed list, never a text of the record. */
  readonly why: string;
  readonly subjectId: string | null;
}

/** Kept and traced in a transaction of its own: the one that found it ends with nothing. */
export async function keepForgery(database: Database, actor: Actor, { kind, why, subjectId }: Forgery): Promise<void> {
  await database.transact(actor, async (tx) => {
    await tx.run(raiseIntegrityAlarm, [actor.establishmentId, kind, why, subjectId]);
    const [now] = await tx.run(databaseTime);
    if (!now) return;
    const subjectKind = kind === 'document-forged' ? 'report-version' : 'trail';
    await audit(tx, now.at, { action: kind, subjectKind, subjectId, detail: { why } });
  });
}

/** A check repeats what it finds: what was put right is quiet after a day. */
const loudHours = 24;

export function countForgeries(database: Database, establishmentId: string): Promise<number> {
  return database.transact({ establishmentId, accountId: null }, async (tx) => {
    const [row] = await tx.run(countIntegrityAlarms, [loudHours]);
    return row?.alarms ?? 0;
  });
}
