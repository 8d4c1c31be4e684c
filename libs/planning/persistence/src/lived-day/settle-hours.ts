import type { RowOf, Transaction } from '@diurne/database';
import { takeHoursBack, type HoursOnUnits, type LivedVisit, type Trace } from '@diurne/planning-application';
import { hoursAfterEnd, isActive, type EndOfVisit } from '@diurne/planning-domain';
import { writeRenumbered } from '../ledger/write-visits';
import { giveHoursBack, haveHoursAgain, hoursOfOthers, hoursOfVisit, settleSteps } from './hours.statements';

type BookedHours = RowOf<typeof hoursOfVisit>;

/** What becomes of a visit's hours with its trace, in the same transaction. @throws LivedDayRefusal `resource-already-booked` */
export async function settleHours(tx: Transaction, visit: LivedVisit, { hours, state }: Trace): Promise<void> {
  if (hours !== undefined) {
    const booked = await tx.run(hoursOfVisit, [visit.id, visit.timeZone]);
    if (hours === 'takenBack') await takeBack(tx, visit, booked);
    else await giveBack(tx, visit, booked, hours.end);
  }
  if (isActive({ state }) !== isActive(visit)) await tx.run(settleSteps, [visit.id, isActive({ state })]);
}

async function giveBack(
  tx: Transaction,
  { timeZone }: LivedVisit,
  booked: readonly BookedHours[],
  end: EndOfVisit,
): Promise<void> {
  const rows = booked.flatMap((one) => {
    const left = hoursAfterEnd(one, end);
    if (left?.until === one.until && left.to === one.to) return [];
    return [{ id: one.id, until: left?.until ?? null, free: left?.to ?? null }];
  });
  if (rows.length > 0) await tx.run(giveHoursBack, [JSON.stringify(rows), timeZone]);
}

async function takeBack(tx: Transaction, visit: LivedVisit, booked: readonly BookedHours[]): Promise<void> {
  const resources = new Map(booked.map(({ resourceId: id, name, units }) => [id, { id, name, units }]));
  const others = await tx.run(hoursOfOthers, [[...resources.keys()], visit.on, visit.id, visit.timeZone]);
  const names = new Map(others.map(({ visitId, pathwayName }) => [visitId, `«\u00a0${pathwayName}\u00a0»`]));
  const freed = onUnits(booked.map((one) => ({ ...one, visitId: visit.id })));
  const moved = takeHoursBack(freed, onUnits(others), resources, (id) => names.get(id) ?? 'une autre venue');
  await tx.run(haveHoursAgain, [visit.id]);
  await writeRenumbered(tx, moved);
}

/** The rows of one taking together, with all its units. */
function onUnits(
  rows: readonly (Omit<HoursOnUnits, 'unitNos'> & { readonly unitNo: number })[],
): readonly HoursOnUnits[] {
  const takings = new Map<string, HoursOnUnits>();
  for (const { visitId, key, resourceId, from, to, unitNo } of rows) {
    const id = `${visitId} ${key}`;
    const unitNos = [...(takings.get(id)?.unitNos ?? []), unitNo];
    takings.set(id, { visitId, key, resourceId, from, to, unitNos });
  }
  return [...takings.values()];
}
