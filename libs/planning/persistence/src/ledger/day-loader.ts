import type { Transaction } from '@diurne/database';
import type { ForeignTaking, LedgerDay } from '@diurne/planning-application';
import type { BusyInterval } from '@diurne/planning-engine';
import type { CivilDate } from '@diurne/time';
import { readCapacity, type CapacityBook } from './capacity.reading';
import { readFrames, type DayFrame, type UnitFrame } from './day-frame.reading';
import type { PathwayVersions } from './pathway-versions';
import { readVisits } from './visits.reading';

export interface LoadedDays {
  readonly days: ReadonlyMap<CivilDate, LedgerDay>;
  readonly frames: ReadonlyMap<CivilDate, DayFrame>;
  readonly capacity: CapacityBook;
}
const wholeDay = { from: 0, to: 1440 };

/** Days of a unit as they stand, in a handful of queries however many there are. */
export async function loadDays(
  tx: Transaction,
  unit: UnitFrame,
  on: readonly CivilDate[],
  pathways: PathwayVersions,
): Promise<LoadedDays> {
  const frames = await readFrames(tx, unit, on);
  const capacity = await readCapacity(tx, on);
  const visits = await readVisits(tx, unit, on, pathways);
  const days = new Map(
    on.map((day): [CivilDate, LedgerDay] => {
      const frame = frames.get(day) ?? { revision: 0, state: 'open', opening: null, closedBecause: null };
      const ofDay = visits.on(day);
      const busy = busyOf(ofDay.foreign);
      return [
        day,
        {
          unitId: unit.id,
          unitName: unit.name,
          on: day,
          timeZone: unit.timeZone,
          revision: frame.revision,
          state: frame.state,
          closedBecause: frame.closedBecause,
          ...ofDay,
          capacity: {
            on: day,
            timeZone: unit.timeZone,
            opening: frame.opening ?? wholeDay,
            notBefore: null,
            locations: capacity.locations,
            travel: capacity.travel,
            resources: capacity
              .resourcesOn(day)
              .map((resource) => ({ ...resource, busy: busy.get(resource.id) ?? [] })),
          },
        },
      ];
    }),
  );
  return { days, frames, capacity };
}

function busyOf(foreign: readonly ForeignTaking[]): ReadonlyMap<string, BusyInterval[]> {
  const busy = new Map<string, BusyInterval[]>();
  for (const { resourceId, from, to, unitNos } of foreign)
    busy.set(resourceId, [...(busy.get(resourceId) ?? []), { from, to, amount: unitNos.length }]);
  return busy;
}
