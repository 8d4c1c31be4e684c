import type { AgendaAtHand } from '@diurne/agenda-application';
import { agendaUid, agendaWay, stateToTell, withdrawals, type AgendaWay, type StepToTell } from '@diurne/agenda-domain';
import type { Transaction } from '@diurne/database';
import { patientName } from '@diurne/patients-domain';
import {
  lastVersionTold,
  lockVisit,
  stepsToTell,
  visitToTell,
  whetherPatientMayKnow,
} from './visit-to-tell.statements';

export interface FoundVisit extends AgendaAtHand {
  readonly patientId: string;
  readonly unitId: string;
  readonly way: AgendaWay | null;
  readonly uid: string;
  readonly issuedAt: Date | null;
  readonly newestId: string | null;
}

/** A visit as its patient may learn of it, and the newest version they were told. With `lock` nobody else changes it meanwhile. */
export async function readVisitToTell(tx: Transaction, visitId: string, lock: boolean): Promise<FoundVisit | null> {
  if (lock) await tx.run(lockVisit, [visitId]);
  const [row] = await tx.run(visitToTell, [visitId]);
  if (!row) return null;
  const [last] = await tx.run(lastVersionTold, [visitId, Object.values(withdrawals)]);
  const [told] = await tx.run(whetherPatientMayKnow, [visitId]);
  return {
    state: stateToTell(row.state, row.deceased),
    arrivesAt: row.arrival_at,
    patientId: row.patient_id,
    unitId: row.unit_id,
    way: agendaWay(row),
    uid: agendaUid(row.id, row.finess),
    issuedAt: last?.issued_at ?? null,
    newestId: last?.id ?? null,
    held: row.held,
    thresholdMinutes: row.threshold,
    last: last
      ? {
          sequence: last.sequence,
          method: last.method,
          content: last.content,
          withdrawn: last.withdrawn,
          told: last.told,
          elsewhere: last.elsewhere,
        }
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
  const rows = await tx.run(stepsToTell, [visitId]);
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
