import { randomUUID } from 'node:crypto';
import type { ApiProcess } from './api-process';
import { startOf, stations, stepCodes, stepMinutes, type BenchHouse } from './fill-house';
import type { BareQueries } from './testing/bare-queries';

export interface BookingMeasure {
  readonly overHttp: readonly number[];
  readonly bare: readonly number[];
  readonly bytes: number;
}

interface Station {
  readonly arrival: number;
  readonly nurse: string;
  readonly armchair: string;
}
const stationOf = (house: BenchHouse, index: number): Station => ({
  arrival: startOf(Math.floor(index / stations)),
  nurse: house.nurses[index % stations] ?? '',
  armchair: house.armchairs[index % stations] ?? '',
});
const stepsOf = ({ arrival, nurse }: Station) =>
  stepCodes.map((code, index) => ({
    code,
    start: arrival + index * stepMinutes,
    end: arrival + (index + 1) * stepMinutes,
    resourceIds: [nurse],
  }));

/** Visits of five steps on an empty day, one after the other; beside it their bare rows on another, each visit in a transaction. */
export async function measureBooking(
  api: ApiProcess,
  bare: BareQueries,
  about: {
    readonly house: BenchHouse;
    readonly on: string;
    readonly bareOn: string;
    readonly requestIds: readonly string[];
    readonly bareRequestIds: readonly string[];
  },
): Promise<BookingMeasure> {
  const { house } = about;
  const [overHttp, bareTimes]: [number[], number[]] = [[], []];
  let [bytes, revision] = [0, 0];
  for (const [index, requestId] of about.requestIds.entries()) {
    const station = stationOf(house, index);
    const answer = await api.ask('POST', `/units/${house.unitId}/days/${about.on}/visits`, {
      requestIds: [requestId],
      expectedRevision: revision,
      programme: {
        arrival: station.arrival,
        departure: station.arrival + stepCodes.length * stepMinutes,
        dayPlaceId: station.armchair,
        steps: stepsOf(station),
      },
    });
    if (answer.status !== 200)
      throw new Error(`a booking was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    revision += 1;
    bytes = answer.bytes;
    overHttp.push(answer.milliseconds);
    bareTimes.push(await bareVisit(bare, about, stationOf(house, index), about.bareRequestIds[index] ?? ''));
  }
  return { overHttp, bare: bareTimes, bytes };
}

async function bareVisit(
  bare: BareQueries,
  { house, bareOn }: { readonly house: BenchHouse; readonly bareOn: string },
  station: Station,
  requestId: string,
): Promise<number> {
  const visitId = randomUUID();
  const departure = station.arrival + stepCodes.length * stepMinutes;
  const range = (from: number, to: number): string =>
    `tstzrange(local_instant('${bareOn}', ${from}, 'Europe/Paris'), local_instant('${bareOn}', ${to}, 'Europe/Paris'))`;
  const booking = (resourceId: string, stepId: string | null, from: number, to: number) => ({
    sql: `INSERT INTO booking (establishment_id, resource_id, unit_no, on_date, visit_id, step_id, line_no, used, during)
          VALUES ($1, $2, 1, '${bareOn}', $3, $4, $5, ${range(from, to)}, ${range(from, to)})`,
    parameters: [house.establishmentId, resourceId, visitId, stepId, stepId === null ? null : 0],
  });
  const steps = stepsOf(station).flatMap(({ code, start, end }) => {
    const id = randomUUID();
    return [
      {
        sql: `INSERT INTO care_step (id, establishment_id, visit_id, patient_id, code, label, start_minute, end_minute, during, patient_mode, optional)
              SELECT $1, $2, $3, patient_id, $4, $4, $5, $6, ${range(start, end)}, 'exclusive', false FROM visit_request WHERE id = $7`,
        parameters: [id, house.establishmentId, visitId, code, start, end, requestId],
      },
      booking(station.nurse, id, start, end),
    ];
  });
  return bare.milliseconds([
    { sql: 'BEGIN', parameters: [] },
    {
      sql: `INSERT INTO day_visit (id, establishment_id, unit_id, patient_id, pathway_version_id, on_date, time_zone, state,
              arrival_minute, departure_minute, arrival_at, departure_at, presence, day_place_id, booked_at)
            SELECT $1, $2, unit_id, patient_id, pathway_version_id, '${bareOn}', 'Europe/Paris', 'booked', $3, $4,
              local_instant('${bareOn}', $3, 'Europe/Paris'), local_instant('${bareOn}', $4, 'Europe/Paris'),
              ${range(station.arrival, departure)}, $5, now() FROM visit_request WHERE id = $6`,
      parameters: [visitId, house.establishmentId, station.arrival, departure, station.armchair, requestId],
    },
    {
      sql: `INSERT INTO visit_answer (establishment_id, visit_id, request_id, position, active) VALUES ($1, $2, $3, 0, true)`,
      parameters: [house.establishmentId, visitId, requestId],
    },
    ...steps,
    booking(station.armchair, null, station.arrival, departure),
    { sql: 'COMMIT', parameters: [] },
  ]);
}
