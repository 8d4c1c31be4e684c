import type { PatientTraits } from '@diurne/contracts';
import type { Actor, Database } from '@diurne/database';
import { hiddenTraits, traitsOf } from './patient.view';
import { traitsOfPatients } from './patients.statements';

/** Whose record was opened, for whoever reviews it: of a confidential patient the number alone. The reader traces the list. */
export function readTraits(
  database: Database,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PatientTraits>> {
  return database.transact(actor, async (tx) => {
    const rows = await tx.run(traitsOfPatients, [[...new Set(ids)]]);
    return new Map(
      rows.map(({ confidential, ...row }) => [
        row.id,
        confidential ? { ...hiddenTraits('confidential', row.id), ipp: row.ipp } : traitsOf(row),
      ]),
    );
  });
}
