import type { AgendaAtHand } from '@diurne/agenda-application';
import { agendaUid, type PatientAgenda, type ResourceToTell, type StepToTell } from '@diurne/agenda-domain';
import type { Transaction } from '@diurne/database';
import { patientName } from '@diurne/patients-domain';
import type { CivilDate } from '@diurne/time';
import { withdrawals } from './agenda-deliveries';

interface VisitRow {
  id: string;
  patient_id: string;
  state: string;
  on: CivilDate;
  time_zone: string;
  arrival_minute: number;
  departure_minute: number;
  arrival_at: Date;
  email: string | null;
  birth_name: string;
  used_name: string | null;
  first_names: string;
  unit_name: string;
  phone: string;
  address: string;
  establishment: string;
  finess: string;
  preparation: string[] | null;
}
interface StepRow {
  label: string;
  start_minute: number;
  end_minute: number;
  patient_mode: 'exclusive' | 'background';
  location: string | null;
  location_name: string | null;
  note: string | null;
  resources: ResourceToTell[] | null;
}
interface VersionRow {
  sequence: number;
  method: 'REQUEST' | 'CANCEL';
  content: PatientAgenda;
  issued_at: Date;
  withdrawn: boolean;
}

export interface FoundVisit extends AgendaAtHand {
  readonly patientId: string;
  readonly email: string | null;
  readonly uid: string;
  readonly issuedAt: Date | null;
}

/** A visit as its patient may learn of it, and the newest version they were told. With `lock` nobody else changes it meanwhile. */
export async function readVisitToTell(tx: Transaction, visitId: string, lock: boolean): Promise<FoundVisit | null> {
  const [row] = await tx.query<VisitRow>(
    `SELECT v.id, v.patient_id, v.state, v.on_date::text AS "on", v.time_zone, v.arrival_minute, v.departure_minute, v.arrival_at, p.email, p.birth_name, p.used_name, p.first_names,
       u.name AS unit_name, u.phone, u.address, e.name AS establishment, e.finess, c.definition->'preparation' AS preparation
     FROM day_visit v JOIN patient p ON p.id = v.patient_id JOIN medical_unit u ON u.id = v.unit_id JOIN establishment e ON e.id = v.establishment_id JOIN care_pathway_version c ON c.id = v.pathway_version_id
     WHERE v.id = $1 ${lock ? 'FOR UPDATE OF v' : ''}`,
    [visitId],
  );
  if (!row) return null;
  const [last] = await tx.query<VersionRow>(
    `SELECT a.sequence, a.method, a.content, a.issued_at, EXISTS (SELECT FROM delivery d WHERE d.subject_id = a.id AND d.state = 'failed' AND d.failure = ANY($2)) AS withdrawn
     FROM agenda_version a WHERE a.visit_id = $1 ORDER BY a.sequence DESC LIMIT 1`,
    [visitId, Object.values(withdrawals)],
  );
  const [told] = await tx.query<{ may_know: boolean }>(
    `SELECT coalesce(bool_or(state IN ('sent', 'claimed', 'uncertain')), true) AS may_know FROM delivery WHERE visit_id = $1 AND subject_kind = 'agenda'`,
    [visitId],
  );
  return {
    state: row.state,
    arrivesAt: row.arrival_at,
    patientId: row.patient_id,
    email: row.email,
    uid: agendaUid(row.id, row.finess),
    issuedAt: last?.issued_at ?? null,
    last: last
      ? { sequence: last.sequence, method: last.method, content: last.content, withdrawn: last.withdrawn }
      : null,
    mayKnow: told?.may_know ?? true,
    visit: {
      on: row.on,
      timeZone: row.time_zone,
      patientName: patientName({ birthName: row.birth_name, usedName: row.used_name, firstNames: row.first_names }),
      establishment: row.establishment,
      unit: { name: row.unit_name, phone: row.phone, address: row.address },
      arrival: row.arrival_minute,
      departure: row.departure_minute,
      preparation: row.preparation ?? [],
      steps: await readSteps(tx, visitId),
    },
  };
}

async function readSteps(tx: Transaction, visitId: string): Promise<StepToTell[]> {
  const rows = await tx.query<StepRow>(
    `SELECT s.label, s.start_minute, s.end_minute, s.patient_mode, d.step->>'location' AS location, l.name AS location_name, d.step->>'patientNote' AS note,
       (SELECT jsonb_agg(DISTINCT jsonb_build_object('kind', r.kind, 'trade', r.trade, 'locationName', rl.name))
        FROM booking b JOIN resource r ON r.id = b.resource_id LEFT JOIN location rl ON rl.id = r.location_id WHERE b.step_id = s.id AND b.state <> 'released') AS resources
     FROM care_step s JOIN day_visit v ON v.id = s.visit_id JOIN care_pathway_version c ON c.id = v.pathway_version_id
       LEFT JOIN LATERAL (SELECT step FROM jsonb_array_elements(c.definition->'steps') AS step WHERE step->>'code' = s.code LIMIT 1) d ON true
       LEFT JOIN location l ON l.establishment_id = s.establishment_id AND l.code = d.step->>'location'
     WHERE s.visit_id = $1 AND s.active ORDER BY s.start_minute, s.code`,
    [visitId],
  );
  return rows.map((row) => ({
    label: row.label,
    start: row.start_minute,
    end: row.end_minute,
    patient: row.patient_mode,
    note: row.note,
    resources: row.resources ?? [],
    location: row.location === null ? null : { code: row.location, name: row.location_name },
  }));
}
