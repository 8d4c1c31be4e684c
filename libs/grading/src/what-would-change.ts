import { countInterventions } from './count-interventions';
import { decideClass } from './decide-class';
import { classInFrench, counted, NBSP } from './french-words';
import type { GradingClass } from './grading-class';
import { groundsOf, isJustified } from './grounds';
import type { GradingRuleSet } from './rule-set.value';
import type { StepToGrade, TracedGround, VisitToGrade } from './visit-to-grade.value';

interface Variant {
  readonly says: string;
  readonly visit: VisitToGrade;
  readonly rules?: GradingRuleSet;
}

/** Sentences for physician and DIM only: what the record or the DIM's choices would have to say for another class. Nothing is suggested to be done. */
export function whatWouldChange(visit: VisitToGrade, present: GradingClass, rules: GradingRuleSet): readonly string[] {
  if (['outOfField', 'noVisit', 'conversion'].includes(present)) return [];
  return variantsOf(visit, rules).flatMap(({ says, visit: other, rules: otherRules }) => {
    const used = otherRules ?? rules;
    const count = countInterventions(other.steps, other.basis, used).filter((one) => one.counted).length;
    const { gradingClass } = decideClass(other, count, used);
    return gradingClass === present ? [] : [`${says}${NBSP}: ${classInFrench[gradingClass]} (${counted(count)}).`];
  });
}

function variantsOf(visit: VisitToGrade, rules: GradingRuleSet): readonly Variant[] {
  return [
    ...regimeVariants(visit),
    ...traceVariants(visit),
    ...groundVariants(visit),
    ...lossVariants(visit, rules),
    ...optionVariants(visit, rules),
  ];
}

function regimeVariants(visit: VisitToGrade): readonly Variant[] {
  if (visit.regime !== 'undetermined') return [];
  return [
    { says: 'Si le DIM retient la séance', visit: { ...visit, regime: 'seance' } },
    { says: 'Si le DIM retient le décompte des interventions', visit: { ...visit, regime: 'counted' } },
  ];
}

function traceVariants(visit: VisitToGrade): readonly Variant[] {
  const untraced = visit.steps.filter((step) => !step.traced);
  if (visit.basis === 'planned' || untraced.length === 0) return [];
  const traced = (which: readonly StepToGrade[]): VisitToGrade => ({
    ...visit,
    steps: visit.steps.map((step) => (which.includes(step) ? { ...step, traced: true } : step)),
  });
  const each = untraced.map((step): Variant => ({
    says: `Si «${NBSP}${step.label}${NBSP}» a eu lieu et est tracée`,
    visit: traced([step]),
  }));
  return untraced.length === 1
    ? each
    : [...each, { says: 'Si tout ce qui était prévu a eu lieu et est tracé', visit: traced(untraced) }];
}

function groundVariants(visit: VisitToGrade): readonly Variant[] {
  const written: TracedGround = { justification: 'écrite', author: 'auteur', at: 'heure' };
  return groundsOf(visit)
    .filter((ground) => !isJustified(ground))
    .map((ground): Variant => ({
      says: `Si le dossier porte ${ground.toRecord}`,
      visit: { ...visit, [ground.kind]: { ...ground.traced, ...written } },
    }));
}

/** An intervention that turns out not to have taken place. */
function lossVariants(visit: VisitToGrade, rules: GradingRuleSet): readonly Variant[] {
  const lines = countInterventions(visit.steps, visit.basis, rules);
  return visit.steps
    .filter((_, index) => lines[index]?.counted === true)
    .map((step): Variant => ({
      says: `Sans «${NBSP}${step.label}${NBSP}»`,
      visit: { ...visit, steps: visit.steps.filter((other) => other !== step) },
    }));
}

function optionVariants(visit: VisitToGrade, rules: GradingRuleSet): readonly Variant[] {
  const flipped = rules.options.sameProfession === 'oncePerProfession' ? 'oncePerPerson' : 'oncePerProfession';
  return [
    {
      says:
        flipped === 'oncePerPerson'
          ? 'Si le DIM compte chaque personne d’une même profession'
          : 'Si le DIM compte chaque profession une seule fois',
      visit,
      rules: { ...rules, options: { sameProfession: flipped } },
    },
  ];
}
