import type { AnswerOf, listKeptDays } from '@diurne/contracts';
import type { Actor, Database } from '@diurne/database';
import { unitUnknown } from '@diurne/planning-application';
import type { CivilDate } from '@diurne/time';
import { readUnits } from '../ledger/day-frame.reading';
import { keptDays } from './kept-days.statements';

/** Days of a unit that are over, as they were written down. @throws PlanningRefusal `not-found` */
export function listKeptDaysOf(
  database: Database,
  actor: Actor,
  { unitId, from, to }: { readonly unitId: string; readonly from: CivilDate; readonly to: CivilDate },
): Promise<AnswerOf<typeof listKeptDays>> {
  return database.transact(actor, async (tx) => {
    if (!(await readUnits(tx, [unitId])).has(unitId)) throw unitUnknown();
    return tx.run(keptDays, [unitId, from, to]);
  });
}
