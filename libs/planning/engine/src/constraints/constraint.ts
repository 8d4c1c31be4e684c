import type { CheckedDay } from './checked-day';
import type { CheckedStep } from './checked-visit';
import type { Honouring } from './honouring';

export interface StepReference {
  readonly visit: string;
  readonly step: string;
}

export interface Violation<Code extends string = string> {
  readonly code: Code;
  /** A French sentence for the secretary: what is wrong, and where. */
  readonly message: string;
  readonly steps: readonly StepReference[];
  readonly visits: readonly string[];
  readonly resources: readonly string[];
  /** How far from valid, in `unit`; 1 unit where the rule holds or does not. */
  readonly shortfall: number;
  readonly unit: 'minutes' | 'units';
}

/** What a constraint found; what is left out is empty, `shortfall` is minutes and `units` otherwise. */
export interface Breach {
  readonly message: string;
  readonly steps?: readonly Pick<CheckedStep, 'visit' | 'step'>[];
  readonly visits?: readonly string[];
  readonly resources?: readonly string[];
  readonly minutes?: number;
  readonly units?: number;
}

/** One rule of the planning format: one code, one French sentence that states the desired world, one check. */
export interface Constraint<Code extends string> {
  readonly code: Code;
  readonly sentence: string;
  /** Where the rule is written, for docs/constraints.md. */
  readonly source: string;
  readonly honouredBy: Honouring;
  check(day: CheckedDay): readonly Breach[];
}

/** Keeps the code's literal type, so that the catalogue can list the codes. */
export function constraint<const Code extends string>(rule: Constraint<Code>): Constraint<Code> {
  return rule;
}
