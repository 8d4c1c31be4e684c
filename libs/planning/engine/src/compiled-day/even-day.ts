import type { PreparedDay, PreparedVisit } from './prepared-day';

/** A compiled day with its fields in one order, wherever they come from: see `evenProblem`. */
export function evenDay({ problem, units, resourceIndex, travel, book, visits }: PreparedDay): PreparedDay {
  return { problem, units, resourceIndex, travel, book, visits };
}

/** The same of a compiled visit. */
export function evenPrepared(v: PreparedVisit): PreparedVisit {
  return {
    index: v.index,
    visit: v.visit,
    steps: v.steps,
    lineOffset: v.lineOffset,
    hasPins: v.hasPins,
    arrivalFrom: v.arrivalFrom,
    departureTo: v.departureTo,
    arrivalTo: v.arrivalTo,
    departureFrom: v.departureFrom,
    pinnedArrival: v.pinnedArrival,
    pinnedDeparture: v.pinnedDeparture,
    reachFrom: v.reachFrom,
    reachTo: v.reachTo,
    longestPresence: v.longestPresence,
    pinnedPlace: v.pinnedPlace,
    holdFrom: v.holdFrom,
    holdTo: v.holdTo,
    holdsPart: v.holdsPart,
    factualHold: v.factualHold,
    fact: v.fact,
    companions: v.companions,
    unplannedCost: v.unplannedCost,
    missedCost: v.missedCost,
    variants: v.variants,
    variantsCut: v.variantsCut,
  };
}
