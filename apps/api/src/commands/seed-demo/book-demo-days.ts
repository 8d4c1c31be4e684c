import { randomUUID } from 'node:crypto';
import type { Actor, Database } from '@diurne/database';
import { leaveUnheard } from '@diurne/messaging';
import { bookFor, problemOfDay, type DayLedger, type LedgerRequest } from '@diurne/planning-application';
import { isElsewhere, programmeOf } from '@diurne/planning-domain';
import type { DayHospital, DemoBookedDay } from '@diurne/planning-domain/testing';
import { search, type DayOutcome, type Problem } from '@diurne/planning-engine';

function solve(problem: Problem, options: { readonly seed: number; readonly iterations: number }): DayOutcome {
  const rounds = search(problem, options);
  for (let step = rounds.next(); ; step = rounds.next()) if (step.done) return step.value.outcome;
}

/** Plans the demo's booked days with the engine and books them through the ledger, as the desk would, the first unit's first. Returns how many visits were booked. */
export async function bookDemoDays(
  database: Database,
  ledger: DayLedger,
  actor: Actor,
  hospital: DayHospital,
  at: Date,
): Promise<number> {
  const coordinator = hospital.accounts.find(({ roles }) => roles.includes('coordinator'));
  const planner: Actor = { ...actor, accountId: coordinator?.id ?? null };
  let booked = 0;
  for (const { unit, bookedDays } of [hospital, ...hospital.otherUnits])
    for (const day of bookedDays) booked += await bookDay(ledger, planner, unit.id, day, at);
  // Nobody is told by the seed: the first mail of the demo is one that its user has caused.
  await database.transact(planner, (tx) => leaveUnheard(tx));
  return booked;
}

async function bookDay(
  ledger: DayLedger,
  planner: Actor,
  unitId: string,
  { on, requestIds, seed, iterations }: DemoBookedDay,
  at: Date,
): Promise<number> {
  const [day] = await ledger.look(planner, [{ unitId, on }]);
  if (!day || day.closedBecause !== null) return 0;
  const requests = (await Promise.all(requestIds.map((id) => ledger.findRequest(planner, id)))).filter(
    (request): request is LedgerRequest => request !== null,
  );
  const planned = solve(problemOfDay(day, { visits: [], toPlace: requests, keeps: () => true }), {
    seed,
    iterations,
  })
    .visits.filter((visit) => visit.status === 'planned')
    .filter((visit) => !isElsewhere(visit));
  if (planned.length === 0) return 0;
  await ledger.change(planner, { at, days: [day], requestIds: planned.map(({ id }) => id) }, (found) => {
    const author = { by: planner.accountId ?? planner.establishmentId, at: at.toISOString() };
    const changes = planned.flatMap((visit) => {
      const request = found.requests.get(visit.id);
      return request
        ? [bookFor([request], { visitId: randomUUID(), unitId, on, programme: programmeOf(visit) }, author)]
        : [];
    });
    return {
      verb: 'day-plan-accepted',
      reason: null,
      visits: changes.map(({ visit }) => visit),
      requests: changes.flatMap(({ requests: answered }) => answered),
    };
  });
  return planned.length;
}
