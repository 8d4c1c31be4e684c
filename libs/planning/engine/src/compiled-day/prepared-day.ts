import type { Minutes, Problem, Step, Visit } from '../model/problem';
import type { TravelTimes } from '../model/travel-times';
import type { DemandBook } from './demand-book';
import type { TimeUnits } from './time-units';

/** A day compiled for the search: ids are indices, times are slots, wishes are rows of bits. Immutable but for its book, which grows. */
export interface PreparedDay {
  readonly problem: Problem;
  readonly units: TimeUnits;
  readonly resourceIndex: ReadonlyMap<string, number>;
  readonly travel: TravelTimes;
  readonly book: DemandBook;
  readonly visits: readonly PreparedVisit[];
}

export interface PreparedVisit {
  readonly index: number;
  readonly visit: Visit;
  readonly steps: readonly Step[];
  /** First line of each step in the programme's flat list of lines; one more at the end. */
  readonly lineOffset: readonly number[];
  readonly hasPins: boolean;
  /** Earliest arrival and latest departure that may be chosen, minutes; pinned ones as they are. */
  readonly arrivalFrom: Minutes;
  readonly departureTo: Minutes;
  /** Latest arrival and earliest departure that the windows leave to an end which is not pinned. */
  readonly arrivalTo: Minutes;
  readonly departureFrom: Minutes;
  readonly pinnedArrival: Minutes | undefined;
  readonly pinnedDeparture: Minutes | undefined;
  /** What the pinned steps with lead and lag reach; `Infinity` and `-Infinity` without any. */
  readonly reachFrom: Minutes;
  readonly reachTo: Minutes;
  readonly longestPresence: Minutes;
  readonly pinnedPlace: number;
  /** The steps that begin and end the hold of the place, -1 for the arrival and the departure. */
  readonly holdFrom: number;
  readonly holdTo: number;
  /** Whether one of them does: the hold is then known only with their hours. */
  readonly holdsPart: boolean;
  /** The part of the hold of a pinned place that is a fact. */
  readonly factualHold: { readonly from: Minutes; readonly to: Minutes } | undefined;
  /** The part of the presence that the pins impose. */
  readonly fact: { readonly from: Minutes; readonly to: Minutes } | undefined;
  /** Visits of the same person. */
  readonly companions: readonly number[];
  readonly unplannedCost: number;
  readonly missedCost: number;
  /** Ways to plan the visit, cheapest first; complete unless `variantsCut`. */
  readonly variants: readonly VisitVariant[];
  readonly variantsCut: boolean;
}

/** What one step does in a variant. */
export interface StepChoice {
  readonly dropped: boolean;
  readonly cost: number;
  /** A location id, or undefined when the step has none. */
  readonly location: string | undefined;
  /** Per line, the resources (indices) that may serve it. */
  readonly lines: readonly (readonly number[])[];
  /** Kept at the hour that was told, minutes. */
  readonly start?: Minutes;
}

/** One way to plan a visit up to hours: which steps, served from which lists, where, on which places. */
export interface VisitVariant {
  readonly cost: number;
  readonly choices: readonly StepChoice[];
  /** Places to choose from; empty when none is held. */
  readonly places: readonly number[];
  readonly placeMissing: boolean;
  /** Compiled when first used. */
  compiled: CompiledVariant | undefined;
}

/** The hours' side of a variant: start differences and bits, in slots. `n` chosen steps, by position in `steps`. */
export interface CompiledVariant {
  readonly n: number;
  readonly steps: Int32Array;
  /** Index of each step's demand in the book. */
  readonly demand: Int32Array;
  /** Minutes from a step's start to the departure it allows: duration and lag. */
  readonly tail: Int32Array;
  /** Every order, shortest presence first; empty when they are too many to list: then they are searched. */
  readonly orders: readonly StepOrder[];
  readonly matrix: StartMatrix;
  /** Steps of the visit may compete with each other for a unit: each programme is tried on the real day. */
  readonly entangled: boolean;
  /** Shortest presence on an empty day, minutes. */
  readonly span: Minutes;
}

/**
 * Differences between starts by position, in slots: `t[j] - t[i] ≥ weight[i * n + j]` always; where the two exclude each
 * other, `≥ gap[i * n + j]` or the other way round. Steps fit into a mask: at most `mostSearchedSteps`.
 */
export interface StartMatrix {
  readonly n: number;
  /** Longest ways already. */
  readonly weight: Int32Array;
  readonly gap: Int32Array;
  readonly tail: Int32Array;
  readonly lag: Minutes;
  /** Minutes of the steps during which the patient does nothing else; 0 for the others. */
  readonly duration: Int32Array;
  /** Masks of the steps that come before, and of those from which a difference runs back to the step. */
  readonly before: Int32Array;
  readonly anchor: Int32Array;
  /** For exclusive steps: a number for their location, and the shortest way into it from another one, minutes. */
  readonly region: Uint8Array;
  readonly entry: Int32Array;
  /** 1 for a step that excludes no other: it is started as soon as those before it are. */
  readonly eager: Uint8Array;
}

/** One order of the steps: `t[to] ≥ t[from] + weight`, edges grouped by `to` in sequence, then those that point back. */
export interface StepOrder {
  readonly sequence: Int32Array;
  readonly edgeStart: Int32Array;
  readonly edgeFrom: Int32Array;
  readonly edgeWeight: Int32Array;
  readonly leaveStart: Int32Array;
  readonly leaveTo: Int32Array;
  readonly leaveWeight: Int32Array;
  readonly backFrom: Int32Array;
  readonly backTo: Int32Array;
  readonly backWeight: Int32Array;
  readonly span: Minutes;
}
