import type { AnswerOf, listLettersToHand } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { letterState } from '@diurne/discharge-domain';
import { traitsOf } from '@diurne/patients-persistence';
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
    const rows = await tx.run(lettersToHand, [unitId ?? null]);
    await audit(tx, at, {
      action: 'letters-to-hand-listed',
      subjectKind: 'report-list',
      detail: { unitId: unitId ?? null, count: rows.length },
    });
    return rows.map((row) => ({
      visitId: row.visitId,
      unitId: row.unitId,
      on: row.on,
      patient: traitsOf(row),
      recipient: { id: row.correspondentId, name: row.name, role: row.role },
      why: letterState({ ...row, handing: null }) as ToHand[number]['why'],
      signedAt: row.signedAt.toISOString(),
    }));
  });
}
