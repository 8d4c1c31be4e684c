import type { Transaction } from '@diurne/database';
import type { Resource } from '@diurne/planning-domain';
import { In, IsNull, MoreThan } from 'typeorm';
import { establishmentDate } from './establishment-date.reading';
import { locationSchema } from './location.schema';
import { resourceSchema } from './resource.schema';

/** Those that are not retired where the establishment's date is that of `at`, by kind, trade and code. */
export async function readResourcesInUse(tx: Transaction, at: Date): Promise<readonly Resource[]> {
  const today = await establishmentDate(tx, at);
  const rows = await tx.manager.getRepository(resourceSchema).find({
    where: [{ retiredOn: IsNull() }, { retiredOn: MoreThan(today) }],
    order: { kind: 'ASC', trade: 'ASC', code: 'ASC' },
  });
  const placed = rows.map(({ locationId }) => locationId).filter((id) => id !== null);
  const locations = await tx.manager.getRepository(locationSchema).findBy({ id: In(placed) });
  return rows.map(
    ({ id, code, name, kind, trade, capacity, turnover, attributes, locationId, homeUnitId, personId }) => ({
      id,
      code,
      name,
      kind,
      trade,
      capacity,
      turnover,
      attributes,
      location: locations.find((one) => one.id === locationId)?.code ?? null,
      homeUnitId,
      personId,
    }),
  );
}
