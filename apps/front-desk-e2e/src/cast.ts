import { patientName } from '@diurne/patients-domain';
import type { StoredDay } from './database';

export interface Part {
  readonly visitId: string;
  readonly patientId: string;
  readonly name: string;
  readonly email: string;
}

/** Who plays in a story: a booked patient with an address, of this pathway on this day, the earliest to come. */
export async function booked(stored: StoredDay, on: string, pathwayCode: string): Promise<Part> {
  const row = await stored.rows<{
    visitId: string;
    patientId: string;
    birthName: string;
    usedName: string | null;
    firstNames: string;
    email: string;
  }>(
    `SELECT v.id AS "visitId", p.id AS "patientId", p.birth_name AS "birthName", p.used_name AS "usedName", p.first_names AS "firstNames", p.email
     FROM day_visit v JOIN patient p ON p.id = v.patient_id JOIN care_pathway_version w ON w.id = v.pathway_version_id JOIN care_pathway c ON c.id = w.pathway_id
     WHERE v.on_date = $1 AND c.code = $2 AND v.state = 'booked' AND p.email IS NOT NULL ORDER BY v.arrival_minute, v.id LIMIT 1`,
    [on, pathwayCode],
  );
  const [first] = row;
  if (!first) throw new Error(`the demo has no ${pathwayCode} on ${on}`);
  return { visitId: first.visitId, patientId: first.patientId, name: patientName(first), email: first.email };
}
