import { placeStretch } from '../../model/place-stretch';
import type { PlannedVisit } from '../../model/plan';
import { compiledVariant } from '../compile-variant';
import type { CompiledVariant, PreparedVisit, VisitVariant } from '../prepared-day';
import { unbounded } from '../step-orders';
import type { DayState } from './day-state';
import { programmeCost } from './programme-cost';

/** Enters a given programme into the day if it is valid there as it stands; false, with the day as it was, otherwise. */
export function enterGiven(state: DayState, visit: PreparedVisit, given: PlannedVisit): boolean {
  const { day } = state,
    { units } = day,
    programme = state.programmes[visit.index]!;
  const dayPlace = given.place === undefined ? -1 : (day.resourceIndex.get(given.place) ?? -2);
  const bySteps = new Map(given.steps.map((s) => [s.id, s]));
  for (const variant of visit.variants) {
    if (dayPlace === -1 ? variant.places.length > 0 : !variant.places.includes(dayPlace)) continue;
    if (
      !variant.choices.every((choice, i) => {
        const at = bySteps.get(visit.steps[i]!.id);
        if (at === undefined || choice.dropped) return at === undefined && choice.dropped;
        return (
          at.uses.length === choice.lines.length &&
          choice.lines.every((line, l) => line.includes(day.resourceIndex.get(at.uses[l]!) ?? -1))
        );
      })
    )
      continue;
    const compiled = compiledVariant(day, visit, variant);
    programme.starts.fill(-1);
    state.fillPinnedLines(visit, programme);
    for (const i of compiled.steps) {
      const at = bySteps.get(visit.steps[i]!.id)!;
      programme.starts[i] = (at.start - units.origin) / units.unit;
      at.uses.forEach((id, l) => {
        programme.taken[visit.lineOffset[i]! + l] = day.resourceIndex.get(id)!;
      });
    }
    if (
      enterWay(
        state,
        visit,
        variant,
        given,
        () => obeysDifferences(programme.starts, compiled) && enterChecked(state, visit, compiled),
      )
    )
      return true;
  }
  return leftOut(state, visit);
}

/** The programme, whose starts and resources are set, by this way and with the given presence, if `enter` holds too. */
export function enterWay(
  state: DayState,
  visit: PreparedVisit,
  variant: VisitVariant,
  given: PlannedVisit,
  enter: () => boolean,
): boolean {
  const { day } = state,
    programme = state.programmes[visit.index]!,
    hold = given.place === undefined ? -1 : day.resourceIndex.get(given.place)!;
  Object.assign(programme, { arrival: given.arrival, departure: given.departure, hold, variant });
  if (!presenceValid(state, visit, given, hold) || !enter()) return false;
  programme.planned = true;
  programme.cost = programmeCost(day, visit, programme);
  return true;
}

/** The visit is refused: always false. */
export function leftOut(state: DayState, visit: PreparedVisit): false {
  Object.assign(state.programmes[visit.index]!, { planned: false, cost: visit.unplannedCost });
  return false;
}

function presenceValid(state: DayState, visit: PreparedVisit, given: PlannedVisit, dayPlace: number): boolean {
  const { arrivalLead, departureLag } = visit.visit,
    held = placeStretch(visit.visit, given);
  const free = visit.visit.steps.filter((s) => s.pinned === undefined).map((s) => s.id);
  return (
    given.arrival === (visit.pinnedArrival ?? given.arrival) &&
    given.departure === (visit.pinnedDeparture ?? given.departure) &&
    (visit.pinnedArrival !== undefined || (given.arrival >= visit.arrivalFrom && given.arrival <= visit.reachFrom)) &&
    (visit.pinnedDeparture !== undefined ||
      (given.departure <= visit.departureTo && given.departure >= visit.reachTo)) &&
    given.departure - given.arrival <= visit.longestPresence &&
    (given.arrival <= given.departure || (visit.pinnedArrival !== undefined && visit.pinnedDeparture !== undefined)) &&
    given.steps.every(
      (s) =>
        !free.includes(s.id) || (s.start - arrivalLead >= given.arrival && s.end + departureLag <= given.departure),
    ) &&
    (dayPlace < 0 || state.canHold(visit, dayPlace, held.from, held.to)) &&
    !state.companionPresent(visit, given.arrival, given.departure)
  );
}

function obeysDifferences(starts: Int32Array, { n, steps, matrix }: CompiledVariant): boolean {
  const at = (p: number): number => starts[steps[p]!]!,
    { weight, gap } = matrix;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      if (weight[i * n + j] !== unbounded && at(j) - at(i) < weight[i * n + j]!) return false;
      if (gap[i * n + j] !== unbounded && at(j) - at(i) < gap[i * n + j]! && at(i) - at(j) < gap[j * n + i]!)
        return false;
    }
  return true;
}

function enterChecked(state: DayState, visit: PreparedVisit, compiled: CompiledVariant): boolean {
  const programme = state.programmes[visit.index]!,
    { book } = state.day,
    entered: number[] = [];
  state.enterHold(visit, programme, 1);
  for (let p = 0; p < compiled.n; p++) {
    const i = compiled.steps[p]!,
      asked = book.stepDemands[compiled.demand[p]!]!,
      slot = programme.starts[i]!;
    const fits =
      Number.isInteger(slot) &&
      slot >= 0 &&
      slot < state.day.units.slots &&
      ((asked.allowed[slot >>> 5]! >>> (slot & 31)) & 1) === 1 &&
      asked.lines.every((line, l) =>
        line.some(
          (d) =>
            book.demands[d]!.resource === programme.taken[visit.lineOffset[i]! + l] && state.tables.canStart(d, slot),
        ),
      ) &&
      new Set(programme.taken.subarray(visit.lineOffset[i]!, visit.lineOffset[i + 1]!)).size === asked.lines.length;
    if (!fits) {
      for (const j of entered) state.enterStep(visit, programme, j, -1);
      state.enterHold(visit, programme, -1);
      return false;
    }
    state.enterStep(visit, programme, i, 1);
    entered.push(i);
  }
  return true;
}
