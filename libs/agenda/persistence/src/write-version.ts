import { withdrawals, type NextVersion } from '@diurne/agenda-domain';
import { audit, type Transaction } from '@diurne/database';
import { withdrawDeliveries } from '@diurne/messaging';
import { insertVersion } from './agenda-ledger.statements';
import type { FoundVisit } from './visit-to-tell.reading';

/** The next version of a visit's agenda; earlier ones that have not left are taken back. */
export async function writeVersion(
  tx: Transaction,
  visitId: string,
  found: FoundVisit,
  next: Extract<NextVersion, { kind: 'version' }>,
  at: Date,
): Promise<string> {
  await withdrawDeliveries(tx, { subjectKind: 'agenda', visitId }, withdrawals.replaced);
  const [version] = await tx.run(insertVersion, [
    tx.actor.establishmentId,
    visitId,
    found.uid,
    next.sequence,
    next.method,
    JSON.stringify(next.content),
    at,
  ]);
  if (!version) throw new Error('the agenda version was not written');
  await audit(tx, at, {
    action: 'agenda-issued',
    subjectKind: 'agenda-version',
    subjectId: version.id,
    patientId: found.patientId,
    detail: { visitId, sequence: next.sequence, method: next.method },
  });
  return version.id;
}
