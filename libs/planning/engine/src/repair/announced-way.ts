import { hasBit, setBit } from '../compiled-day/bit-rows';
import { compiledVariant } from '../compiled-day/compile-variant';
import type { CompiledVariant, PreparedDay, PreparedVisit, VisitVariant } from '../compiled-day/prepared-day';
import { slotFloor } from '../compiled-day/time-units';

export interface PlaceOption {
  readonly places: readonly number[];
  readonly price: number;
}

/** What each step of a way asks, by position: as it likes, at its announced hour, or there with the announced people; -1 where that cannot be. */
export interface AnnouncedWay {
  readonly variant: VisitVariant;
  readonly compiled: CompiledVariant;
  readonly atHour: Int32Array;
  readonly asTold: Int32Array;
  /** Announced steps, as a mask of positions: the others change nothing that was told. */
  readonly announced: number;
  /** Slot of each announced step, -1 for the others. */
  readonly slot: Int32Array;
  /** The announced place first, then the others at the price of a change. */
  readonly places: readonly PlaceOption[];
}

/** A way of a visit, compiled, with its announced hours and people as demands of their own. */
export function announcedWay(day: PreparedDay, visit: PreparedVisit, variant: VisitVariant): AnnouncedWay {
  const compiled = compiledVariant(day, visit, variant),
    { n, steps, demand } = compiled,
    { units, book, resourceIndex } = day;
  const atHour = new Int32Array(n).fill(-1),
    asTold = new Int32Array(n).fill(-1),
    slot = new Int32Array(n).fill(-1),
    told = visit.visit.incumbent;
  let announced = 0;
  for (let p = 0; p < n; p++) {
    const was = told?.steps.find((s) => s.id === visit.steps[steps[p]!]!.id);
    if (was === undefined) continue;
    announced |= 1 << p;
    const at = slotFloor(units, was.start),
      asked = book.stepDemands[demand[p]!]!;
    if (units.origin + at * units.unit !== was.start || at >= units.slots || !hasBit(asked.allowed, 0, at)) continue;
    slot[p] = at;
    const hour = new Int32Array(units.words);
    setBit(hour, 0, at, true);
    atHour[p] = book.stepDemand(hour, asked.lines);
    const lines = asked.lines.map((line, l) =>
      line.filter((d) => book.demands[d]!.resource === resourceIndex.get(was.uses[l] ?? '')),
    );
    if (was.uses.length === asked.lines.length && lines.every((line) => line.length === 1))
      asTold[p] = book.stepDemand(hour, lines);
  }
  const places = placeOptions(
    variant.places,
    told?.place === undefined ? undefined : (resourceIndex.get(told.place) ?? -1),
    day.problem.objective.changeStep,
  );
  return { variant, compiled, atHour, asTold, announced, slot, places };
}

/** The way with other demands, one for each of its steps by position. */
export function boundVariant(
  { variant, compiled }: AnnouncedWay,
  demand: Int32Array,
  cost: number,
  places: readonly number[],
): VisitVariant {
  return {
    cost,
    choices: variant.choices,
    places,
    placeMissing: variant.placeMissing,
    compiled: { ...compiled, demand },
  };
}

/** No place at all where none suits or none is asked. */
function placeOptions(all: readonly number[], told: number | undefined, changeStep: number): PlaceOption[] {
  if (told === undefined) return [{ places: all, price: 0 }];
  const same = all.filter((p) => p === told),
    others = all.filter((p) => p !== told);
  return [
    ...(same.length > 0 ? [{ places: same, price: 0 }] : []),
    ...(others.length > 0 || all.length === 0 ? [{ places: others, price: changeStep }] : []),
  ];
}
