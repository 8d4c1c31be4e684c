import { bookDayVisit, roles, type Endpoint, type ProblemDocument } from '@diurne/contracts';
import { queryFreely } from '@diurne/database/testing';
import { aPlannedHouse, care, checkup } from '@diurne/planning-persistence/testing';
import { civilDate, toLocal } from '@diurne/time';
import fc from 'fast-check';
import { hostileRequests, type HostileRequest, type KnownIds } from './hostile-requests';
import type { Caller, RunningApi } from './running-api';

export interface Struck {
  readonly endpoint: string;
  readonly status: number;
  readonly request: HostileRequest;
}

/** A house with visits, and someone who may do everything in it. */
export async function aTargetHouse(api: RunningApi): Promise<{ readonly ids: KnownIds; readonly everyone: Caller }> {
  const house = await aPlannedHouse(api.database);
  const everyone = await api.as(house.ids.establishment, roles, {
    resourceId: house.ids.physician,
    rpps: '10003456786',
  });
  const on = civilDate('2027-06-01');
  const day = (date: string = on) => ({ unitId: house.ids.unit, on: date });
  const today = toLocal(new Date(), 'Europe/Paris').date;
  for (const [revision, [start, of]] of (
    [
      [480, 'care'],
      [560, 'checkup'],
      [900, 'care'],
    ] as const
  ).entries()) {
    const { requestId } = await house.request(on, of);
    await everyone(bookDayVisit, {
      params: day(),
      body: {
        requestIds: [requestId],
        expectedRevision: revision,
        programme: of === 'care' ? care(house, start) : checkup(house, start),
      },
    });
  }
  await house.request(on, 'longCare');
  // What is lived can be declared for today alone; on a public holiday nothing stands there, and the acts are refused.
  const { requestId } = await house.request(today, 'care');
  await everyone(bookDayVisit, {
    params: day(today),
    body: { requestIds: [requestId], expectedRevision: 0, programme: care(house, 60) },
  });
  const ids: Record<string, readonly string[]> = {};
  for (const table of [
    'medical_unit',
    'patient',
    'visit_request',
    'day_visit',
    'care_step',
    'resource',
    'care_pathway',
    'correspondent',
  ]) {
    ids[table] = (
      await api.database.transact(house.actor, (tx) => queryFreely<{ id: string }>(tx, `SELECT id FROM ${table}`))
    ).map(({ id }) => id);
  }
  return { ids, everyone };
}

/** Throws `count` seeded requests at an endpoint; every refusal must be a problem document that names its code. Returns what was answered wrongly. */
export async function throwAt(
  name: string,
  contract: Endpoint,
  { ids, everyone }: Awaited<ReturnType<typeof aTargetHouse>>,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<Struck[]> {
  const struck: Struck[] = [];
  for (const request of fc.sample(hostileRequests(contract, ids), { numRuns: count, seed })) {
    const { status, problem, response } = await everyone(contract, {
      params: request.params,
      query: request.query,
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    const refused =
      status >= 400 &&
      status < 500 &&
      response.headers.get('content-type')?.startsWith('application/problem+json') === true &&
      (problem as ProblemDocument | undefined)?.status === status;
    if (!refused && !(status >= 200 && status < 300) && !(status === 503 && name === 'healthReady'))
      struck.push({ endpoint: name, status, request });
  }
  return struck;
}
