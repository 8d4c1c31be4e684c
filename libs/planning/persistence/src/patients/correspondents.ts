import type { BodyOf, createCorrespondent, PatientView } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { parseRpps } from '@diurne/identifiers';
import { PlanningRefusal } from '@diurne/planning-application';
import { correspondentOf, type CorrespondentRow } from './patient-rows';

type Correspondent = NonNullable<PatientView['primaryPhysician']>;
const columns = 'id, display_name, rpps, specialty, email';

export function listCorrespondents(database: Database, actor: Actor): Promise<Correspondent[]> {
  return database.transact(actor, async (tx) =>
    (
      await tx.query<CorrespondentRow>(`SELECT ${columns} FROM correspondent ORDER BY search_key(display_name), id`)
    ).map(correspondentOf),
  );
}

/** @throws PlanningRefusal `input-invalid` when the key of the RPPS number is wrong */
export function addCorrespondent(
  database: Database,
  actor: Actor,
  asked: BodyOf<typeof createCorrespondent>,
  at: Date,
): Promise<Correspondent> {
  if (asked.rpps !== null && !parseRpps(asked.rpps).ok) {
    throw new PlanningRefusal('input-invalid', 'La clé du numéro RPPS est fausse. Relisez-le.', {
      errors: [{ path: 'body.rpps', message: 'clé fausse' }],
    });
  }
  return database.transact(actor, async (tx) => {
    const [row] = await tx.query<CorrespondentRow>(
      `INSERT INTO correspondent (establishment_id, display_name, rpps, specialty, email) VALUES ($1, $2, $3, $4, $5) RETURNING ${columns}`,
      [actor.establishmentId, asked.displayName, asked.rpps, asked.specialty, asked.email],
    );
    if (!row) throw new Error('the correspondent was not written');
    await audit(tx, at, { action: 'correspondent-added', subjectKind: 'correspondent', subjectId: row.id });
    return correspondentOf(row);
  });
}
