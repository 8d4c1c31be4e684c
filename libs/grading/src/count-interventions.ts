import type { GradedIntervention } from './grading.value';
import type { GradingRuleSet } from './rule-set.value';
import { identityOf, neverCountedBy, type Pool, type StepIdentity } from './step-identity';
import type { GradingBasis, StepToGrade } from './visit-to-grade.value';

type Verdict = Pick<GradedIntervention, 'counted' | 'unclear' | 'why'>;
/** Keys of what counts already, by pool; a pool that is there holds at least one intervention. */
type Seen = Map<Pool, Set<string>>;

export const isTracedOrPlanned = (step: StepToGrade, basis: GradingBasis): boolean =>
  basis === 'planned' || step.traced;

/**
 * One line per step, in its order: counted or not, and why. Distinct specialties for physicians, distinct professions for others, distinct
 * techniques for CCAM acts; what is unclear counts only when there is nothing of its kind that it could repeat.
 */
export function countInterventions(
  steps: readonly StepToGrade[],
  basis: GradingBasis,
  rules: GradingRuleSet,
): readonly GradedIntervention[] {
  const seen: Seen = new Map();
  const verdicts = new Map<StepToGrade, Verdict>();
  const judge = (step: StepToGrade): void => {
    verdicts.set(step, judgeStep(step, basis, rules, seen));
  };
  // What is clear first: an unclear step may only count where no clear one of its kind does.
  for (const step of steps) if (identityOf(step, rules)?.clear === true) judge(step);
  for (const step of steps) if (!verdicts.has(step)) judge(step);
  return steps.map((step) => ({
    label: step.label,
    category: step.category,
    ...(verdicts.get(step) ?? no('')),
  }));
}

/** Whether it would count if it were done and nothing else of its kind was. */
export function couldCount(step: StepToGrade, rules: GradingRuleSet): boolean {
  return identityOf(step, rules) !== undefined && neverCountedBy(step, rules) === undefined;
}

function judgeStep(step: StepToGrade, basis: GradingBasis, rules: GradingRuleSet, seen: Seen): Verdict {
  const identity = identityOf(step, rules);
  if (!identity) return no('n’est pas une intervention au sens de la gradation');
  const never = neverCountedBy(step, rules);
  if (never) return no(never.why);
  if (!isTracedOrPlanned(step, basis))
    return no(
      step.declared === true
        ? 'déclarée, en attente de la confirmation de son auteur\u00a0: ne compte pas encore'
        : 'prévue mais pas tracée au dossier\u00a0: ne compte pas',
    );
  if (basis === 'traced' && step.performerMay === false) return no(performerMayNot);
  const { pool, keys, unclear } = identity;
  const before = seen.get(pool);
  if (before && keys.some((key) => repeats(key, identity, before))) return { ...no(identity.same), unclear };
  if (before && identity.alone)
    return { ...no(`${identity.unsaid}\u00a0: ne compte pas en plus d’une autre`), unclear };
  seen.set(pool, new Set([...(before ?? []), ...keys]));
  return {
    counted: true,
    unclear,
    why: unclear ? `intervention seule de sa sorte (${identity.unsaid})` : identity.counts,
  };
}

/** What is said in part repeats whatever begins with it: a profession without its person. */
function repeats(key: string, { clear }: StepIdentity, before: ReadonlySet<string>): boolean {
  return before.has(key) || (!clear && [...before].some((other) => other.startsWith(`${key}|`)));
}

const performerMayNot = 'qui l’a réalisée n’est pas nommé, ou son métier ne le permet pas\u00a0: ne compte pas';
const no = (why: string): Verdict => ({ counted: false, unclear: false, why });
