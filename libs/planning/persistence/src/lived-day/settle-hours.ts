import type { RowOf, Transaction } from '@diurne/database';
import {
  takeHoursBack,
  type EndOfHours,
  type HoursOnUnits,
  type LivedVisit,
  type OtherUnits,
  type Trace,
} from '@diurne/planning-application';
import { hoursAfterEnd, isActive, type EndOfVisit } from '@diurne/planning-domain';
import { writeRenumbered } from '../ledger/write-visits';
import { giveHoursBack, haveHoursAgain, hoursOfOthers, hoursOfVisit, settleSteps } from './hours.statements';

type BookedHours = RowOf<typeof hoursOfVisit>;

/** What becomes of a visit's hours with its trace, in the same transaction. @throws LivedDayRefusal `resource-already-booked` */
export async function settleHours(tx: Transaction, visit: LivedVisit, { hours, state }: Trace): Promise<void> {
  if (hours !== undefined) {
    const booked = await tx.run(hoursOfVisit, [visit.id, visit.timeZone]);
    if (hours === 'takenBack') await takeBack(tx, visit, booked);
    else await giveBack(tx, visit, booked, hours);
  }
  if (isActive({ state }) !== isActive(visit)) await tx.run(settleSteps, [visit.id, isActive({ state })]);
}

async function giveBack(
  tx: Transaction,
  visit: LivedVisit,
  booked: readonly BookedHours[],
  { end, anew = false }: EndOfHours,
): Promise<void> {
  const { timeZone } = visit;
  if (anew) await requireStillFree(tx, visit, booked, end);
  const rows = booked.flatMap((one) => {
    const left = hoursAfterEnd(one, end);
    if (!anew && left?.until === one.until && left.to === one.to) return [];
    return [{ id: one.id, until: left?.until ?? null, free: left?.to ?? null }];
  });
  if (rows.length > 0) await tx.run(giveHoursBack, [JSON.stringify(rows), timeZone]);
}

/** A later end than was told takes hours that had been free; those that others have may get another number. */
async function requireStillFree(
  tx: Transaction,
  visit: LivedVisit,
  booked: readonly BookedHours[],
  end: EndOfVisit,
): Promise<void> {
  const held = booked.flatMap((one) => {
    const left = hoursAfterEnd(one, end);
    return left === null ? [] : [{ ...one, to: left.to }];
  });
  await writeRenumbered(tx, await settledWith(tx, visit, held));
}

async function takeBack(tx: Transaction, visit: LivedVisit, booked: readonly BookedHours[]): Promise<void> {
  const moved = await settledWith(tx, visit, booked);
  await tx.run(haveHoursAgain, [visit.id]);
  await writeRenumbered(tx, moved);
}

async function settledWith(
  tx: Transaction,
  visit: LivedVisit,
  booked: readonly BookedHours[],
): Promise<readonly OtherUnits[]> {
  const resources = new Map(booked.map(({ resourceId: id, name, units }) => [id, { id, name, units }]));
  const others = await tx.run(hoursOfOthers, [[...resources.keys()], visit.on, visit.id, visit.timeZone]);
  const names = new Map(others.map(({ visitId, pathwayName }) => [visitId, `«\u00a0${pathwayName}\u00a0»`]));
  const freed = onUnits(booked.map((one) => ({ ...one, visitId: visit.id })));
  return takeHoursBack(freed, onUnits(others), resources, (id) => names.get(id) ?? 'une autre venue');
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
