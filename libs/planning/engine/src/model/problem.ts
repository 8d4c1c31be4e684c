/**
 * One day to plan: the engine's own shape of the `hdj-day/1` file, all defaults filled in.
 * Times are whole minutes since local midnight; intervals are half-open `[from, to)`.
 * Source of every rule: docs/planning-format.md.
 */
export type Minutes = number;

export interface Interval {
  readonly from: Minutes;
  readonly to: Minutes;
}
export interface CapacityWindow extends Interval {
  readonly capacity: number;
}
/** `amount` left out: every unit is taken. */
export interface BusyInterval extends Interval {
  readonly amount?: number;
}
export interface BreakRule extends Interval {
  readonly minutes: Minutes;
}

export type ResourceKind = 'professional' | 'equipment' | 'room' | 'place';

export interface Resource {
  readonly id: string;
  readonly name?: string;
  readonly kind: ResourceKind;
  readonly location?: string;
  readonly windows: readonly CapacityWindow[];
  readonly busy: readonly BusyInterval[];
  readonly turnover: Minutes;
  readonly starts?: readonly Minutes[];
  readonly break?: BreakRule;
  readonly attributes: readonly string[];
}

export interface UseLine {
  readonly anyOf: readonly string[];
  readonly amount: number;
  readonly prefer?: readonly string[];
}

/** A fact: kept exactly, on grid or not. */
export interface PinnedStep {
  readonly start: Minutes;
  readonly uses: readonly string[];
}

/** `strict`: a matter of care (a fast that ends), which reasons may name and no relaxation widens. */
export interface StepWindow extends Interval {
  readonly strict?: boolean;
}

export interface Step {
  readonly id: string;
  readonly label?: string;
  readonly duration: Minutes;
  readonly uses: readonly UseLine[];
  readonly window?: StepWindow;
  /** A location id, `'@place'`, or left out. */
  readonly location?: string;
  readonly patient: 'exclusive' | 'background';
  readonly turnover: Minutes;
  readonly optional: boolean;
  readonly value: number;
  readonly pinned?: PinnedStep;
}

/**
 * `min ≤ start(to) − end(from) ≤ max`; what is left out is unbounded; both may be negative. `strict`: a matter of care
 * (a gate, a release, a result awaited, surveillance), which reasons may name and no relaxation loosens.
 */
export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly min?: Minutes;
  readonly max?: Minutes;
  readonly strict?: boolean;
}
export interface StepLine {
  readonly step: string;
  readonly line: number;
}
/** Held from arrival to departure; with `from` only from the start of that step, with `to` only to the end of that one. */
export interface PlaceWish {
  readonly anyOf?: readonly string[];
  readonly attributes?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}
export interface VisitPins {
  readonly arrival?: Minutes;
  readonly departure?: Minutes;
  readonly place?: string;
}
export interface IncumbentStep {
  readonly id: string;
  readonly start: Minutes;
  readonly uses: readonly string[];
}
export interface Incumbent {
  readonly arrival: Minutes;
  readonly place?: string;
  readonly steps: readonly IncumbentStep[];
}

export interface Visit {
  readonly id: string;
  readonly label?: string;
  readonly priority: number;
  readonly person?: string;
  readonly window: Interval;
  readonly maxPresence: Minutes;
  readonly place?: PlaceWish;
  readonly arrivalLead: Minutes;
  readonly departureLag: Minutes;
  readonly turnover: Minutes;
  readonly travelExtra: Minutes;
  readonly steps: readonly Step[];
  readonly relations: readonly Relation[];
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly sameResource: readonly (readonly StepLine[])[];
  readonly pinned?: VisitPins;
  readonly incumbent?: Incumbent;
}

export const objectiveDefaults = {
  unplanned: 100_000,
  missed: 50_000,
  optionalMissed: 500,
  presence: 1,
  makespan: 0,
  preference: 30,
  peak: 0,
  changeVisit: 0,
  changeMinutes: 0,
  changeStep: 0,
} as const;
export type Weight = keyof typeof objectiveDefaults;
export type Objective = Readonly<Record<Weight, number>>;

export interface Location {
  readonly id: string;
  readonly name?: string;
}
export interface TravelPair {
  readonly from: string;
  readonly to: string;
  readonly minutes: Minutes;
}
export interface Travel {
  readonly default: Minutes;
  readonly pairs: readonly TravelPair[];
}

export interface Problem {
  readonly date: string;
  readonly timeZone: string;
  readonly grid: Minutes;
  readonly opening: Interval;
  readonly notBefore?: Minutes;
  readonly locations: readonly Location[];
  readonly travel: Travel;
  readonly resources: readonly Resource[];
  readonly visits: readonly Visit[];
  readonly objective: Objective;
}
