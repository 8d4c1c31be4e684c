import type { Transaction } from '@diurne/database';
import type { PresenceElsewhere } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import type { UnitFrame } from './day-frame.reading';
import { presencesElsewhere } from './presences-elsewhere.statements';

/** When patients are in other units than this one, by date. */
export async function readPresencesElsewhere(
  tx: Transaction,
  unit: Pick<UnitFrame, 'id'>,
  days: readonly CivilDate[],
): Promise<(on: CivilDate) => readonly PresenceElsewhere[]> {
  const rows = await tx.run(presencesElsewhere, [unit.id, days]);
  return (on) =>
    rows
      .filter(({ on_date: date }) => date === on)
      .map((row) => ({
        visitId: row.id,
        patientId: row.patient_id,
        unitName: row.unit_name,
        unitPhone: row.unit_phone,
        from: row.arrival_minute,
        to: row.departure_minute,
      }));
}
