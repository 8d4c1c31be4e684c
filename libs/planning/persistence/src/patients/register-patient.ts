import type { BodyOf, PatientView, registerPatient as contract } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { PlanningRefusal, type InputError } from '@diurne/planning-application';
import { readPatient } from './open-patient.reading';

const tidy = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ');

/** Registers someone under a provisional identity and an IPP of our own, until the identity source has spoken. @throws PlanningRefusal `input-invalid`, `reference-unknown` */
export function registerPatient(
  database: Database,
  actor: Actor,
  asked: BodyOf<typeof contract>,
  at: Date,
): Promise<PatientView> {
  const { birthName, usedName, firstNames, birthDate, sex, phone, email, primaryPhysicianId, referringPhysicianId } =
    asked;
  if (Date.parse(`${birthDate}T00:00:00Z`) > at.getTime()) {
    throw new PlanningRefusal('input-invalid', 'La date de naissance est à venir. Corrigez-la.', {
      errors: [{ path: 'body.birthDate', message: 'date à venir' }],
    });
  }
  return database.transact(actor, async (tx) => {
    const physicians = { primaryPhysicianId, referringPhysicianId };
    const wanted = Object.values(physicians).filter((id) => id !== null);
    const known = new Set(
      (await tx.query<{ id: string }>(`SELECT id FROM correspondent WHERE id = ANY($1)`, [wanted])).map(({ id }) => id),
    );
    const errors = Object.entries(physicians).flatMap(([field, id]): InputError[] =>
      id === null || known.has(id) ? [] : [{ path: `body.${field}`, message: 'ce médecin n’est pas dans l’annuaire' }],
    );
    if (errors.length > 0)
      throw new PlanningRefusal(
        'reference-unknown',
        'Un médecin désigné n’est pas dans l’annuaire. Ajoutez-le d’abord.',
        { errors },
      );
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO patient (establishment_id, ipp, birth_name, used_name, first_names, birth_date, sex, phone, email, primary_physician_id, referring_physician_id, registered_at)
       VALUES ($1, nextval('ipp_sequence')::text, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
      [
        actor.establishmentId,
        tidy(birthName),
        usedName && tidy(usedName),
        tidy(firstNames),
        birthDate,
        sex,
        phone,
        email,
        primaryPhysicianId,
        referringPhysicianId,
        at,
      ],
    );
    const id = row?.id ?? '';
    await audit(tx, at, { action: 'patient-registered', subjectKind: 'patient', subjectId: id, patientId: id });
    return readPatient(tx, id);
  });
}
