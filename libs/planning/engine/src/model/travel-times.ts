import type { Location, Minutes, Travel } from './problem';

/** Minutes from one location to another, the visit's extra included; 0 when they are the same or the way costs nothing. */
export type TravelTimes = (from: string, to: string, extra: Minutes) => Minutes;

/** Shortest ways between all locations: a way through a third one counts when it is shorter. */
export function travelTimes(locations: readonly Location[], travel: Travel): TravelTimes {
  const slotOf = new Map(locations.map((location, slot) => [location.id, slot]));
  const size = locations.length;
  const minutes = new Array<number>(size * size).fill(travel.default);
  for (let slot = 0; slot < size; slot += 1) minutes[slot * size + slot] = 0;
  const set = (from: string, to: string, value: Minutes): void => {
    const a = slotOf.get(from);
    const b = slotOf.get(to);
    if (a !== undefined && b !== undefined && a !== b) minutes[a * size + b] = value;
  };
  // The way back first, so that a direction that is given itself wins over the other one's mirror.
  for (const pair of travel.pairs) set(pair.to, pair.from, pair.minutes);
  for (const pair of travel.pairs) set(pair.from, pair.to, pair.minutes);
  for (let via = 0; via < size; via += 1) {
    for (let from = 0; from < size; from += 1) {
      for (let to = 0; to < size; to += 1) {
        const through = (minutes[from * size + via] ?? 0) + (minutes[via * size + to] ?? 0);
        if (through < (minutes[from * size + to] ?? 0)) minutes[from * size + to] = through;
      }
    }
  }
  return (from, to, extra) => {
    const a = slotOf.get(from);
    const b = slotOf.get(to);
    const way = a === undefined || b === undefined || a === b ? 0 : (minutes[a * size + b] ?? 0);
    return way === 0 ? 0 : way + extra;
  };
}
