import { randomUUID } from 'node:crypto';
import type { Role } from '@diurne/contracts';
import { queryFreely } from '@diurne/database/testing';
import { BookDayVisit, DayLedger } from '@diurne/planning-application';
import { aPlannedHouse, checkup, type PlannedHouse } from '@diurne/planning-persistence/testing';
import type { CivilDate, FrenchTerritory } from '@diurne/time';
import type { RunningApi } from './running-api';

interface WhatToBook {
  readonly on: CivilDate;
  readonly unitId?: string;
  readonly arrival?: number;
  /** How many changes the day has seen. */
  readonly expectedRevision?: number;
  /** Columns of the request that it answers. */
  readonly request?: Record<string, unknown>;
}

/** A check-up, booked as if it were yesterday: the hours of today are to come, whatever the hour now. */
export async function bookACheckup(
  { application }: RunningApi,
  house: PlannedHouse,
  { on, unitId = house.ids.unit, arrival = 515, expectedRevision = 0, request = {} }: WhatToBook,
): Promise<{ readonly visitId: string; readonly patientId: string }> {
  const visitId = randomUUID();
  const { requestId, patientId } = await house.request(on, 'checkup', { unit_id: unitId, ...request });
  await new BookDayVisit(application.get(DayLedger, { strict: false })).book(
    house.actor,
    {
      visitId,
      requestIds: [requestId],
      ...house.day(on, unitId),
      expectedRevision,
      programme: checkup(house, arrival),
    },
    new Date(Date.now() - 30 * 3_600_000),
  );
  return { visitId, patientId };
}

/** A planned house with the people who work there, each named by their role, and a door to its tables. */
export async function aLivedInHouse(api: RunningApi, territory?: FrenchTerritory) {
  const house = await aPlannedHouse(api.database, territory);
  return {
    house,
    book: (what: WhatToBook) => bookACheckup(api, house, what),
    as: (role: Role, resourceId?: string) =>
      api.as(house.ids.establishment, [role], {
        ...(resourceId === undefined ? {} : { resourceId }),
        displayName: `${role} Essai`,
      }),
    free: (sql: string, values: readonly unknown[] = []) =>
      api.database.transact(house.actor, (tx) => queryFreely<Record<string, string>>(tx, sql, [...values])),
  };
}
