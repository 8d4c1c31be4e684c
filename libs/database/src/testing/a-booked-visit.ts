import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '../database';
import { queryFreely } from './query-freely';

export interface BookedStep {
  readonly code: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly by: string;
  readonly patient?: 'exclusive' | 'background';
}
export interface BookedVisitOptions {
  readonly on: string;
  readonly steps: readonly BookedStep[];
  readonly definition?: Record<string, unknown>;
  readonly patient?: Record<string, unknown>;
  readonly arrival?: number;
  readonly departure?: number;
}
interface House {
  readonly id: {
    readonly establishment: string;
    readonly unit: string;
    readonly prescriber: string;
    readonly armchair: string;
  };
  readonly actor: { readonly establishmentId: string; readonly accountId: string | null };
}

const at = (on: string, minute: number) => `timezone('Europe/Paris', '${on}'::date + make_interval(mins => ${minute}))`;

/** A visit with its patient, request, steps and bookings, written straight into the tables of a small house: what planning would have left there. */
export async function aBookedVisit(database: Database, house: House, options: BookedVisitOptions) {
  const ids = {
    visit: randomUUID(),
    patient: randomUUID(),
    request: randomUUID(),
    pathway: randomUUID(),
    version: randomUUID(),
  };
  const { on, steps } = options;
  const arrival = options.arrival ?? Math.min(...steps.map(({ start }) => start)) - 15;
  const departure = options.departure ?? Math.max(...steps.map(({ end }) => end)) + 5;
  const stepIds: Record<string, string> = {};
  await database.transact(house.actor, async (tx) => {
    const put = inserter(tx, house.id.establishment);
    await put('patient', {
      id: ids.patient,
      ipp: ids.patient.slice(0, 8),
      birth_name: 'VALDREUSE',
      first_names: 'Odile',
      birth_date: '1958-03-02',
      sex: 'female',
      email: 'odile.valdreuse@exemple.test',
      ...options.patient,
    });
    await put('care_pathway', { id: ids.pathway, code: ids.pathway.slice(0, 8) });
    await put('care_pathway_version', {
      id: ids.version,
      pathway_id: ids.pathway,
      number: 1,
      name: 'Bilan annuel du diabète',
      regime: 'counted',
      regime_source: 'essai',
      definition: JSON.stringify({ steps: [], preparation: [], reportSentences: {}, ...options.definition }),
    });
    await put('visit_request', {
      id: ids.request,
      unit_id: house.id.unit,
      patient_id: ids.patient,
      pathway_version_id: ids.version,
      prescriber_id: house.id.prescriber,
      justification: 'Diabète déséquilibré',
      priority: 2,
      wished_from: on,
      wished_to: on,
      state: 'booked',
      received_at: new Date('2026-11-02T09:00Z'),
    });
    await queryFreely(
      tx,
      `INSERT INTO day_visit (id, establishment_id, unit_id, patient_id, pathway_version_id, on_date, time_zone, state, arrival_minute, departure_minute, arrival_at, departure_at, presence, booked_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'Europe/Paris', 'booked', $7, $8, ${at(on, arrival)}, ${at(on, departure)}, tstzrange(${at(on, arrival)}, ${at(on, departure)}), now())`,
      [ids.visit, house.id.establishment, house.id.unit, ids.patient, ids.version, on, arrival, departure],
    );
    await put('visit_answer', { visit_id: ids.visit, request_id: ids.request, position: 0, active: true });
    for (const step of steps)
      stepIds[step.code] = await bookStep(
        tx,
        house.id.establishment,
        { visitId: ids.visit, patientId: ids.patient, on },
        step,
      );
  });
  return { ids, stepIds };
}

export function inserter(tx: Transaction, establishmentId: string) {
  return async (table: string, row: Record<string, unknown>): Promise<void> => {
    const full: Record<string, unknown> = { establishment_id: establishmentId, ...row };
    const keys = Object.keys(full);
    await queryFreely(
      tx,
      `INSERT INTO ${table} (${keys.join(', ')}) VALUES (${keys.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(full),
    );
  };
}

async function bookStep(
  tx: Transaction,
  establishmentId: string,
  visit: { visitId: string; patientId: string; on: string },
  step: BookedStep,
): Promise<string> {
  const id = randomUUID();
  const during = `tstzrange(${at(visit.on, step.start)}, ${at(visit.on, step.end)})`;
  await queryFreely(
    tx,
    `INSERT INTO care_step (id, establishment_id, visit_id, patient_id, code, label, start_minute, end_minute, during, patient_mode, optional) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, ${during}, $9, false)`,
    [
      id,
      establishmentId,
      visit.visitId,
      visit.patientId,
      step.code,
      step.label,
      step.start,
      step.end,
      step.patient ?? 'exclusive',
    ],
  );
  await queryFreely(
    tx,
    `INSERT INTO booking (establishment_id, resource_id, unit_no, on_date, visit_id, step_id, line_no, used, during, override_reason) VALUES ($1, $2, 1, $3, $4, $5, 0, ${during}, ${during}, 'essai')`,
    [establishmentId, step.by, visit.on, visit.visitId, id],
  );
  return id;
}
