import type { PatientTraits } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { traitsColumns, traitsOf, type TraitsRow } from './patient-rows';
import { readSearch } from './searched-patient';

const most = 20;

/** At most twenty people, the likeliest first. One trace for the list; what was typed is never kept. */
export function searchPatients(database: Database, actor: Actor, typed: string, at: Date): Promise<PatientTraits[]> {
  const { words, birthDate, number } = readSearch(typed);
  return database.transact(actor, async (tx) => {
    const nothing = words.length === 0 && birthDate === null && number === null;
    const rows = nothing
      ? []
      : await tx.query<TraitsRow>(`SELECT ${traitsColumns} FROM find_patients($1, $2, $3, $4) p`, [
          words,
          birthDate,
          number,
          most,
        ]);
    const by = [
      ...(words.length > 0 ? ['name'] : []),
      ...(birthDate ? ['birthDate'] : []),
      ...(number ? ['number'] : []),
    ];
    await audit(tx, at, { action: 'patients-searched', subjectKind: 'patient', detail: { by, count: rows.length } });
    return rows.map(traitsOf);
  });
}
