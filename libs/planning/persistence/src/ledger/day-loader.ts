import type { Transaction } from '@diurne/database';
import { busyWith, takenBy, type LedgerDay } from '@diurne/planning-application';
import { dayKeyText, distinctDays, type DayKey, type PresenceElsewhere } from '@diurne/planning-domain';
import { readCapacity, type CapacityBook } from './capacity.reading';
import { readFrames, readUnits, type DayFrame, type UnitFrame } from './day-frame.reading';
import type { PathwayVersions } from './pathway-versions';
import { readPresencesElsewhere } from './presences-elsewhere.reading';
import { readVisits, type VisitsOfDays } from './visits.reading';

export interface LoadedDay {
  readonly unit: UnitFrame;
  readonly frame: DayFrame;
  readonly day: LedgerDay;
}
export interface LoadedDays {
  /** By the day's text; days of units that do not exist are not there. */
  readonly days: ReadonlyMap<string, LedgerDay>;
  readonly loaded: readonly LoadedDay[];
  readonly capacity: CapacityBook;
}
const wholeDay = { from: 0, to: 1440 };

/** Days as they stand, in a handful of queries for each unit however many days there are. */
export async function loadDays(
  tx: Transaction,
  keys: readonly DayKey[],
  pathways: PathwayVersions,
): Promise<LoadedDays> {
  const asked = distinctDays(keys);
  const units = await readUnits(
    tx,
    asked.map(({ unitId }) => unitId),
  );
  const capacity = await readCapacity(tx, [...new Set(asked.map(({ on }) => on))]);
  const loaded: LoadedDay[] = [];
  for (const unit of units.values()) {
    const dates = asked.filter(({ unitId }) => unitId === unit.id).map(({ on }) => on);
    const frames = await readFrames(tx, unit, dates);
    const visits = await readVisits(tx, unit, dates, pathways);
    const elsewhere = await readPresencesElsewhere(tx, unit, dates);
    for (const on of dates) {
      const frame = frames.get(on) ?? { revision: 0, state: 'open', opening: null, closedBecause: null };
      loaded.push({
        unit,
        frame,
        day: asDay({ unitId: unit.id, on }, unit, frame, visits.on(on), capacity, elsewhere(on)),
      });
    }
  }
  return { days: new Map(loaded.map(({ day }) => [dayKeyText(day), day])), loaded, capacity };
}

function asDay(
  { unitId, on }: DayKey,
  unit: UnitFrame,
  frame: DayFrame,
  ofDay: ReturnType<VisitsOfDays['on']>,
  capacity: CapacityBook,
  elsewhere: readonly PresenceElsewhere[],
): LedgerDay {
  const { timeZone, name: unitName, phone: unitPhone, noticeMinutes, longestPresence } = unit;
  const { revision, state, closedBecause, opening } = frame;
  const resources = busyWith(capacity.resourcesOn(on), takenBy(ofDay.foreign));
  const { locations, travel } = capacity;
  return {
    unitId,
    unitName,
    unitPhone,
    noticeMinutes,
    on,
    timeZone,
    revision,
    state,
    closedBecause,
    ...ofDay,
    elsewhere,
    capacity: {
      unitId,
      on,
      timeZone,
      opening: opening ?? wholeDay,
      longestPresence,
      notBefore: null,
      locations,
      travel,
      resources,
    },
  };
}
