import { AccessToRecord } from '@diurne/access';
import type { AnswerOf, listLettersToHand } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { letterState } from '@diurne/discharge-domain';
import { shownTraits, traitsOf } from '@diurne/patients-persistence';
import { lettersToHand } from './letters.statements';

type ToHand = AnswerOf<typeof listLettersToHand>;

/** Signed letters that nothing takes to their physician, oldest first; one audit row for the list. */
export function readLettersToHand(
  database: Database,
  actor: Actor,
  { unitId }: { readonly unitId?: string | undefined },
  at: Date,
): Promise<ToHand> {
  return database.transact(actor, async (tx) => {
    const all = await tx.run(lettersToHand, [unitId ?? null]);
    const sights = await new AccessToRecord(tx, at).seen(
      'visit',
      all.map(({ visitId }) => visitId),
    );
    const rows = sights.mine(all, ({ visitId }) => visitId, 'report');
    await audit(tx, at, {
      action: 'letters-to-hand-listed',
      subjectKind: 'report-list',
      detail: { unitId: unitId ?? null, count: rows.length, patients: [...new Set(rows.map(({ id }) => id))] },
    });
    return rows.map((row) => ({
      visitId: row.visitId,
      unitId: row.unitId,
      on: row.on,
      patient: shownTraits(traitsOf(row), sights.hiddenAs(row.visitId, 'report'), row.visitId),
      recipient: { id: row.correspondentId, name: row.name, role: row.role },
      why: letterState({ ...row, handing: null }) as ToHand[number]['why'],
      signedAt: row.signedAt.toISOString(),
    }));
  });
}
