import type { Transaction } from '@diurne/database';
import { placeKey, takingKey, type Renumbered, type SettledVisit } from '@diurne/planning-application';
import { isActive } from '@diurne/planning-domain';
import {
  dropBookings,
  dropStepsBut,
  insertAnswers,
  insertBookings,
  renumberBookings,
  upsertSteps,
  upsertVisits,
} from './write-visits.statements';

/** Visits, their steps and their bookings, a statement for each table however many visits there are. Steps keep their ids. */
export async function writeVisits(
  tx: Transaction,
  timeZone: string,
  settled: readonly SettledVisit[],
  at: Date,
): Promise<void> {
  if (settled.length === 0) return;
  await tx.run(upsertVisits, [
    JSON.stringify(settled.map(visitRow)),
    tx.actor.establishmentId,
    timeZone,
    at,
    tx.actor.accountId,
  ]);
  await writeAnswers(tx, settled);
  const existing = settled.filter(({ existed }) => existed).map(({ visit }) => visit.id);
  if (existing.length > 0) await tx.run(dropBookings, [existing]);
  await writeBookings(tx, timeZone, settled, await writeSteps(tx, timeZone, settled, existing));
}

function visitRow({ visit, announcedAt }: SettledVisit) {
  const { programme } = visit;
  return {
    id: visit.id,
    unit_id: visit.unitId,
    patient_id: visit.patientId,
    pathway_version_id: visit.pathwayVersionId,
    on_date: visit.on,
    state: visit.state,
    arrival: programme.arrival,
    departure: programme.departure,
    day_place_id: programme.dayPlaceId,
    announced_at: announcedAt,
    reason_class: visit.ending?.reasonClass ?? null,
    reason: visit.ending?.reason ?? null,
  };
}

async function writeAnswers(tx: Transaction, settled: readonly SettledVisit[]): Promise<void> {
  const rows = settled.flatMap(({ visit }) =>
    visit.requestIds.map((request_id, position) => ({ visit_id: visit.id, request_id, position })),
  );
  await tx.run(insertAnswers, [JSON.stringify(rows), tx.actor.establishmentId]);
}

/** Ids by visit and code. An optional step that is no longer planned goes. */
async function writeSteps(
  tx: Transaction,
  timeZone: string,
  settled: readonly SettledVisit[],
  existing: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = settled.flatMap(({ visit }) =>
    visit.programme.steps.map(({ code, start, end }) => {
      const step = visit.pathway.steps.find((one) => one.code === code);
      return {
        visit_id: visit.id,
        patient_id: visit.patientId,
        on_date: visit.on,
        code,
        label: step?.label ?? code,
        start,
        until: end,
        mode: step?.patient ?? 'exclusive',
        optional: step?.optional ?? false,
        active: isActive(visit),
      };
    }),
  );
  if (existing.length > 0) {
    await tx.run(dropStepsBut, [existing, rows.map(({ visit_id, code }) => `${visit_id} ${code}`)]);
  }
  const written = await tx.run(upsertSteps, [JSON.stringify(rows), tx.actor.establishmentId, timeZone]);
  return new Map(written.map(({ id, visitId, code }) => [`${visitId} ${code}`, id]));
}

async function writeBookings(
  tx: Transaction,
  timeZone: string,
  settled: readonly SettledVisit[],
  stepIds: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = settled.flatMap(({ visit, units, takings }) => {
    const stepOf = new Map(
      visit.programme.steps.flatMap(({ code, resourceIds }) =>
        resourceIds.map(
          (_, line) => [takingKey(code, line), { id: stepIds.get(`${visit.id} ${code}`) ?? null, line }] as const,
        ),
      ),
    );
    return takings.flatMap(({ key, resourceId, from, until, to }) =>
      (units[key] ?? []).map((unitNo) => ({
        visit_id: visit.id,
        on_date: visit.on,
        resource_id: resourceId,
        unit_no: unitNo,
        step_id: stepOf.get(key)?.id ?? null,
        line_no: key === placeKey ? null : (stepOf.get(key)?.line ?? null),
        start: from,
        until,
        free: to,
        state: isActive(visit) ? 'active' : 'released',
      })),
    );
  });
  await tx.run(insertBookings, [JSON.stringify(rows), tx.actor.establishmentId, timeZone]);
}

/** Others whose unit had to change so that the new ones have one in one piece; the constraint waits until the end of the transaction. */
export async function writeRenumbered(tx: Transaction, renumbered: readonly Renumbered[]): Promise<void> {
  const rows = renumbered.flatMap(({ visitId, key, unitNos, was }) => {
    const gone = was.filter((no) => !unitNos.includes(no));
    const come = unitNos.filter((no) => !was.includes(no));
    const [code, line] =
      key === placeKey
        ? [null, null]
        : [key.slice(0, key.lastIndexOf('/')), Number(key.slice(key.lastIndexOf('/') + 1))];
    return gone.map((old, index) => ({ visit_id: visitId, code, line, old, fresh: come[index] ?? old }));
  });
  if (rows.length === 0) return;
  await tx.run(renumberBookings, [JSON.stringify(rows)]);
}
