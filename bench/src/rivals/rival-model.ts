import type { Problem, Visit } from '@diurne/planning-engine';

/** A day in whole units of time, as any scheduler with intervals, alternatives and capacities can take it. */
export interface RivalModel {
  /** Minutes of a unit; a start is a number of units since `origin`. */
  readonly unit: number;
  readonly origin: number;
  readonly horizon: number;
  readonly resources: readonly RivalResource[];
  readonly visits: readonly RivalVisit[];
  readonly objective: Problem['objective'];
}
export interface RivalResource {
  readonly id: string;
  readonly most: number;
  /** Stretches in which a step may lie, units; touching windows are one. */
  readonly open: readonly (readonly [from: number, to: number])[];
  /** Units missing inside the windows. */
  readonly missing: readonly { readonly from: number; readonly to: number; readonly amount: number }[];
  readonly turnover: number;
  readonly break: { readonly length: number; readonly from: number; readonly to: number } | undefined;
}
export interface RivalStep {
  readonly id: string;
  readonly length: number;
  readonly from: number;
  readonly to: number;
  readonly optional: boolean;
  readonly value: number;
  readonly turnover: number;
  readonly lines: readonly {
    readonly anyOf: readonly number[];
    readonly amount: number;
    readonly prefer: readonly number[] | undefined;
  }[];
}
export interface RivalVisit {
  readonly visit: Visit;
  readonly steps: readonly RivalStep[];
  /** `start(to) − start(from)` lies between. */
  readonly differences: readonly {
    readonly from: number;
    readonly to: number;
    readonly min?: number;
    readonly max?: number;
  }[];
  /** One comes before the other: least difference of starts either way. */
  readonly apart: readonly { readonly a: number; readonly b: number; readonly ab: number; readonly ba: number }[];
  readonly same: readonly (readonly { readonly step: number; readonly line: number }[])[];
  readonly places: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly longest: number;
  readonly lead: number;
  readonly lag: number;
  readonly turnover: number;
}
