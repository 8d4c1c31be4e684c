import { randomUUID } from 'node:crypto';
import type { Database } from '../database';
import { queryFreely } from './query-freely';

/** An establishment with one unit, one professional, one day place and a validated request: the least that a booking needs. */
export async function aSmallHouse(database: Database, name = 'CH d’Essai') {
  const id = {
    establishment: randomUUID(),
    unit: randomUUID(),
    nurse: randomUUID(),
    armchair: randomUUID(),
    patient: randomUUID(),
    prescriber: randomUUID(),
    pathway: randomUUID(),
    pathwayVersion: randomUUID(),
    request: randomUUID(),
  };
  await queryFreely(
    database,
    `INSERT INTO establishment (id, name, finess, time_zone) VALUES ($1, $2, '990000001', 'Europe/Paris')`,
    [id.establishment, name],
  );
  const actor = { establishmentId: id.establishment, accountId: null };
  await database.transact(actor, async (tx) => {
    const put = (table: string, row: Record<string, unknown>) => {
      const full: Record<string, unknown> = { establishment_id: id.establishment, ...row };
      const keys = Object.keys(full);
      return queryFreely(
        tx,
        `INSERT INTO ${table} (${keys.join(', ')}) VALUES (${keys.map((_, i) => `$${i + 1}`).join(', ')})`,
        Object.values(full),
      );
    };
    await put('medical_unit', {
      id: id.unit,
      code: 'HDJ1',
      name: 'HDJ',
      profile: 'medicine',
      phone: '00',
      address: 'ici',
    });
    for (const [key, kind] of [
      ['nurse', 'professional'],
      ['armchair', 'place'],
    ] as const) {
      await put('resource', { id: id[key], code: key, name: key, kind, trade: key, capacity: 1 });
      await put('resource_unit', { resource_id: id[key], unit_no: 1 });
      await put('day_window', {
        resource_id: id[key],
        on_date: '2026-11-24',
        from_minute: 480,
        to_minute: 1080,
        capacity: 1,
        during: '[2026-11-24T07:00:00Z,2026-11-24T17:00:00Z)',
      });
    }
    await put('correspondent', { id: id.prescriber, display_name: 'Dr Essai', specialty: 'médecine générale' });
    await put('patient', {
      id: id.patient,
      ipp: '1',
      birth_name: 'ESSAI',
      first_names: 'Un',
      birth_date: '1960-02-29',
      sex: 'unknown',
    });
    await put('care_pathway', { id: id.pathway, code: 'P1' });
    await put('care_pathway_version', {
      id: id.pathwayVersion,
      pathway_id: id.pathway,
      number: 1,
      name: 'P1',
      regime: 'undetermined',
      regime_source: 'essai',
      definition: JSON.stringify({
        steps: [
          { code: 'soin', label: 'Soin', duration: 30, uses: [{ trade: 'nurse', amount: 1 }], category: 'paramedical' },
        ],
        dayPlace: null,
      }),
    });
    await put('visit_request', {
      id: id.request,
      unit_id: id.unit,
      patient_id: id.patient,
      pathway_version_id: id.pathwayVersion,
      prescriber_id: id.prescriber,
      justification: 'essai',
      priority: 1,
      wished_from: '2026-11-24',
      wished_to: '2026-11-24',
      state: 'validated',
      received_at: new Date(),
    });
  });
  return { id, actor };
}
