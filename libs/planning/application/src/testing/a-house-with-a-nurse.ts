import { civilDate } from '@diurne/time';
import { aUnitToOpen } from './a-unit-to-open';
import { inMemoryReference } from './in-memory-reference';

export const today = civilDate('2026-11-23');
export const monday = civilDate('2026-12-14');
const at = new Date('2026-11-23T08:30:00Z');

/** One unit and one nurse, in memory. */
export async function aHouseWithANurse() {
  const books = inMemoryReference();
  const actor = { establishmentId: 'e', accountId: 'a' };
  const openings = [{ weekday: 1, from: 450, to: 1080 }] as const;
  const opened = { ...aUnitToOpen, code: 'HDJ1', profile: 'medicine', openings, noticeMinutes: 30 } as const;
  const unit = await books.units.open(actor, opened, at);
  const nurse = await books.resources.add(
    actor,
    {
      code: 'IDE1',
      name: 'ESSAI Infirmière',
      kind: 'professional',
      trade: 'infirmier',
      capacity: 1,
      turnover: 0,
      attributes: [],
      homeUnitId: null,
      weekly: [],
      break: null,
    },
    at,
  );
  if (!unit || !nurse) throw new Error('the house was not opened');
  return { actor, books, unitId: unit.id, nurseId: nurse.id };
}
