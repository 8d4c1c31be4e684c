import { AccessToRecord } from '@diurne/access';
import type { AnswerOf, listOutsideGates } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { shownTraits, traitsOf } from '@diurne/patients-persistence';
import { outsideGatesToKnow } from './outside-gates.statements';

/** What a physician and a pharmacist must know; an empty list is no reading of anyone. */
export function readOutsideGates(
  database: Database,
  actor: Actor,
  unitId: string,
  at: Date,
): Promise<AnswerOf<typeof listOutsideGates>> {
  return database.transact(actor, async (tx) => {
    const all = await tx.run(outsideGatesToKnow, [unitId]);
    const sights = await new AccessToRecord(tx, at).seen(
      'visit',
      all.map(({ visitId }) => visitId),
    );
    const rows = sights.mine(all, ({ visitId }) => visitId);
    if (rows.length > 0)
      await audit(tx, at, {
        action: 'outside-gates-listed',
        subjectKind: 'outside-gates-list',
        detail: { unitId, count: rows.length, patients: [...new Set(rows.map(({ id }) => id))] },
      });
    return rows.map((row) => ({
      factId: row.factId,
      visitId: row.visitId,
      on: row.on,
      patient: shownTraits(traitsOf(row), sights.hiddenAs(row.visitId), row.visitId),
      label: row.label,
      atMinute: row.atMinute,
      performer: row.performer,
      declaredBy: row.declaredBy,
      missing: row.missing,
      because: row.because,
      seen: row.seen.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
    }));
  });
}
