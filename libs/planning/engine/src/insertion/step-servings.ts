import type { PreparedVisit } from '../compiled-day/prepared-day';
import type { DayState } from '../compiled-day/state/day-state';
import type { Programme } from '../compiled-day/state/programme';

/**
 * Enters one step of a programme, at its hour, into the ledger with each choice of free resources in turn, until one
 * `holds`; false, with the ledger as it was, when none does.
 */
export function anyServing(
  state: DayState,
  visit: PreparedVisit,
  programme: Programme,
  i: number,
  stepDemand: number,
  holds: () => boolean,
): boolean {
  const { book } = state.day,
    { lines } = book.stepDemands[stepDemand]!,
    offset = visit.lineOffset[i]!,
    slot = programme.starts[i]!;
  const choose = (line: number): boolean => {
    if (line === lines.length) {
      state.enterStep(visit, programme, i, 1);
      const held = holds();
      if (!held) state.enterStep(visit, programme, i, -1);
      return held;
    }
    for (const demand of lines[line]!) {
      const { resource } = book.demands[demand]!;
      if (programme.taken.subarray(offset, offset + line).includes(resource) || !state.tables.canStart(demand, slot))
        continue;
      programme.taken[offset + line] = resource;
      if (choose(line + 1)) return true;
    }
    return false;
  };
  return choose(0);
}
