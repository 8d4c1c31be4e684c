import type { PlannedVisit } from '../../model/plan';
import { compiledVariant } from '../prepare/compile-variant';
import type { CompiledVariant, PreparedVisit, StepOrder } from '../prepare/prepared-day';
import type { DayState } from './day-state';
import { programmeCost } from './programme-cost';

/** Enters a given programme into the day if it is valid there as it stands; false, with the day as it was, otherwise. */
export function enterGiven(state: DayState, visit: PreparedVisit, given: PlannedVisit): boolean {
  const { day } = state, { units } = day, programme = state.programmes[visit.index]!;
  const dayPlace = given.place === undefined ? -1 : (day.resourceIndex.get(given.place) ?? -2);
  const bySteps = new Map(given.steps.map((s) => [s.id, s]));
  for (const variant of visit.variants) {
    if (dayPlace === -1 ? variant.places.length > 0 : !variant.places.includes(dayPlace)) continue;
    if (!variant.choices.every((choice, i) => {
      const at = bySteps.get(visit.steps[i]!.id);
      if (at === undefined || choice.dropped) return at === undefined && choice.dropped;
      return at.uses.length === choice.lines.length && choice.lines.every((line, l) => line.includes(day.resourceIndex.get(at.uses[l]!) ?? -1));
    })) continue;
    const compiled = compiledVariant(day, visit, variant);
    programme.starts.fill(-1);
    state.fillPinnedLines(visit, programme);
    for (const i of compiled.steps) {
      const at = bySteps.get(visit.steps[i]!.id)!;
      programme.starts[i] = (at.start - units.origin) / units.unit;
      at.uses.forEach((id, l) => { programme.taken[visit.lineOffset[i]! + l] = day.resourceIndex.get(id)!; });
    }
    Object.assign(programme, { arrival: given.arrival, departure: given.departure, hold: dayPlace, variant });
    if (!presenceValid(state, visit, given, dayPlace) || !obeysSomeOrder(programme.starts, compiled)) continue;
    if (!enterChecked(state, visit, compiled)) continue;
    programme.planned = true;
    programme.cost = programmeCost(day, visit, programme);
    return true;
  }
  programme.planned = false;
  programme.cost = visit.unplannedCost;
  return false;
}

function presenceValid(state: DayState, visit: PreparedVisit, given: PlannedVisit, dayPlace: number): boolean {
  const { arrivalLead, departureLag } = visit.visit;
  const free = visit.visit.steps.filter((s) => s.pinned === undefined).map((s) => s.id);
  return given.arrival === (visit.pinnedArrival ?? given.arrival) && given.departure === (visit.pinnedDeparture ?? given.departure)
    && (visit.pinnedArrival !== undefined || (given.arrival >= visit.arrivalFrom && given.arrival <= visit.reachFrom))
    && (visit.pinnedDeparture !== undefined || (given.departure <= visit.departureTo && given.departure >= visit.reachTo))
    && given.departure - given.arrival <= visit.longestPresence
    && given.steps.every((s) => !free.includes(s.id) || (s.start - arrivalLead >= given.arrival && s.end + departureLag <= given.departure))
    && (dayPlace < 0 || state.canHold(visit, dayPlace, given.arrival, given.departure))
    && !state.companionPresent(visit, given.arrival, given.departure);
}

function obeysSomeOrder(starts: Int32Array, compiled: CompiledVariant): boolean {
  const obeys = (order: StepOrder): boolean => {
    const at = (k: number): number => starts[compiled.steps[order.sequence[k]!]!]!;
    for (let k = 0; k < compiled.n; k++)
      for (let e = order.edgeStart[k]!; e < order.edgeStart[k + 1]!; e++) if (at(k) < at(order.edgeFrom[e]!) + order.edgeWeight[e]!) return false;
    return order.backFrom.every((from, e) => at(order.backTo[e]!) >= at(from) + order.backWeight[e]!);
  };
  return compiled.n === 0 || compiled.orders.some(obeys);
}

function enterChecked(state: DayState, visit: PreparedVisit, compiled: CompiledVariant): boolean {
  const programme = state.programmes[visit.index]!, { book } = state.day, entered: number[] = [];
  state.enterHold(visit, programme, 1);
  for (let p = 0; p < compiled.n; p++) {
    const i = compiled.steps[p]!, asked = book.stepDemands[compiled.demand[p]!]!, slot = programme.starts[i]!;
    const fits = Number.isInteger(slot) && slot >= 0 && slot < state.day.units.slots && ((asked.allowed[slot >>> 5]! >>> (slot & 31)) & 1) === 1
      && asked.lines.every((line, l) => line.some((d) => book.demands[d]!.resource === programme.taken[visit.lineOffset[i]! + l] && state.tables.canStart(d, slot)))
      && new Set(programme.taken.subarray(visit.lineOffset[i]!, visit.lineOffset[i + 1]!)).size === asked.lines.length;
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
