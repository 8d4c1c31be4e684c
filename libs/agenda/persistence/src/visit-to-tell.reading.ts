import type { AgendaAtHand } from '@diurne/agenda-application';
import {
  agendaUid,
  agendaWay,
  type AgendaWay,
  type PatientAgenda,
  type ResourceToTell,
  type StepToTell,
} from '@diurne/agenda-domain';
import type { Transaction } from '@diurne/database';
import { patientName } from '@diurne/patients-domain';
import type { CivilDate } from '@diurne/time';
import { withdrawals } from './withdrawals';

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
  preparation: string[];
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
  readonly way: AgendaWay | null;
  readonly uid: string;
  readonly issuedAt: Date | null;
}

/** A visit as its patient may learn of it, and the newest version they were told. With `lock` nobody else changes it meanwhile. */
export async function readVisitToTell(tx: Transaction, visitId: string, lock: boolean): Promise<FoundVisit | null> {
  if (lock) await tx.query(`SELECT hold_visit($1)`, [visitId]);
  const [row] = await tx.query<VisitRow>(
    `SELECT v.id, v.patient_id, v.state, v.on_date::text AS "on", v.time_zone, v.arrival_minute, v.departure_minute, v.arrival_at, m.email, p.birth_name, p.used_name, p.first_names,
       u.name AS unit_name, u.phone, u.address, e.name AS establishment, e.finess, c.preparation
     FROM known_visit v JOIN known_patient p ON p.id = v.patient_id JOIN known_contact m ON m.patient_id = p.id JOIN known_unit u ON u.id = v.unit_id
       JOIN known_establishment e ON e.id = v.establishment_id JOIN known_pathway c ON c.id = v.pathway_version_id
     WHERE v.id = $1`,
    [visitId],
  );
  if (!row) return null;
  const [last] = await tx.query<VersionRow>(
    `SELECT a.sequence, a.method, a.content, a.issued_at, EXISTS (SELECT FROM known_delivery d WHERE d.subject_id = a.id AND d.state = 'failed' AND d.failure = ANY($2)) AS withdrawn
     FROM agenda_version a WHERE a.visit_id = $1 ORDER BY a.sequence DESC LIMIT 1`,
    [visitId, Object.values(withdrawals)],
  );
  const [told] = await tx.query<{ may_know: boolean }>(
    `SELECT coalesce(bool_or(state IN ('sent', 'claimed', 'uncertain')), true) AS may_know FROM known_delivery WHERE visit_id = $1 AND subject_kind = 'agenda'`,
    [visitId],
  );
  return {
    state: row.state,
    arrivesAt: row.arrival_at,
    patientId: row.patient_id,
    way: agendaWay(row),
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
      preparation: row.preparation,
      steps: await readSteps(tx, visitId),
    },
  };
}

async function readSteps(tx: Transaction, visitId: string): Promise<StepToTell[]> {
  const rows = await tx.query<StepRow>(
    `SELECT s.label, s.start_minute, s.end_minute, s.patient_mode, s.location_code AS location, s.location_name, s.patient_note AS note,
       (SELECT jsonb_agg(DISTINCT jsonb_build_object('kind', t.kind, 'trade', t.trade, 'locationName', t.location_name)) FROM known_taking t WHERE t.step_id = s.id) AS resources
     FROM known_step s WHERE s.visit_id = $1 ORDER BY s.start_minute, s.code`,
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
