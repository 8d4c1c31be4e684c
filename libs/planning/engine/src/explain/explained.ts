import type { PlannedVisit } from '../model/plan';
import type { Problem } from '../model/problem';
import { FitOracle } from './fit-oracle';
import { LiftedDays } from './lifted-days';
import { obstacles } from './obstacles';
import { relaxables, type Relaxable } from './relaxable';
import { triedAlone, triedTogether, type TriedChange } from './tried-relaxations';

/** What was found out about the only visit of a one-visit day; what is likely rests on a search that was cut short. */
export type Explained =
  | { readonly kind: 'fits'; readonly plan: PlannedVisit }
  /** No lifting of anything helps. */
  | { readonly kind: 'hopeless'; readonly isLikely: boolean }
  | {
      readonly kind: 'blocked';
      readonly isLikely: boolean;
      readonly sets: readonly (readonly Relaxable[])[];
      readonly tried: readonly TriedChange[];
    };

export function explained(alone: Problem): Explained {
  const oracle = new FitOracle(alone),
    days = new LiftedDays(alone, relaxables(alone), oracle),
    fitting = days.fit([]);
  if (fitting !== undefined) return { kind: 'fits', plan: fitting.plan };
  const sets = obstacles(days),
    isLikely = oracle.doubt;
  if (sets === undefined) return { kind: 'hopeless', isLikely };
  return {
    kind: 'blocked',
    isLikely,
    sets,
    tried: sets.length === 1 ? triedAlone(days, sets[0]!, oracle) : triedTogether(days, sets),
  };
}
