import { classOfVisit, type ClassOfVisit } from './class-of-visit';
import { isTracedOrPlanned } from './count-interventions';
import { NBSP } from './french-words';
import type { GradingClass } from './grading-class';
import type { GradedIntervention, Grading, GradingHold, InterventionCountCategory, RumFields } from './grading.value';
import { groundsOf, isTraced } from './grounds';
import { holdsOf } from './holds';
import type { GradingRuleSet } from './rule-set.value';
import type { VisitToGrade } from './visit-to-grade.value';
import { whatWouldChange } from './what-would-change';

/** The class with what holds its release, as a list of many visits needs it. Never throws. */
export function heldClassOf(
  visit: VisitToGrade,
  rules: GradingRuleSet,
): ClassOfVisit & { readonly holds: readonly GradingHold[] } {
  const graded = classOfVisit(visit, rules);
  return { ...graded, holds: holdsOf(visit, graded.gradingClass, rules) };
}

/** The billing class of one visit, with every reason; the same input and rule set give the same answer. Never throws. */
export function gradeVisit(visit: VisitToGrade, rules: GradingRuleSet): Grading {
  const { interventions, count, gradingClass, sure, reason } = classOfVisit(visit, rules);
  return {
    ruleSet: `${rules.id}/${rules.version}`,
    basis: visit.basis,
    gradingClass,
    sure,
    count,
    reasons: [reason],
    interventions,
    mustBeJustified: mustBeJustified(visit, gradingClass, interventions),
    wouldChange: whatWouldChange(visit, gradingClass, rules),
    holds: holdsOf(visit, gradingClass, rules),
    externalHint: gradingClass === 'external' ? externalHint(visit) : null,
    rum: rumFields(visit, count, rules),
  };
}

/** What the record must hold for the class to stand (annexe 4 §2.b.iii and §5). */
function mustBeJustified(
  visit: VisitToGrade,
  gradingClass: GradingClass,
  interventions: readonly GradedIntervention[],
): readonly string[] {
  if (['outOfField', 'seance', 'noVisit', 'conversion'].includes(gradingClass)) return [];
  const grounds = groundsOf(visit).map(({ toRecord }) => `Le dossier porte ${toRecord}.`);
  if (gradingClass === 'external')
    return [
      ...grounds,
      `Critères HDJ non réunis${NBSP}: consultation externe, ou motif médical à documenter s’il en est un.`,
    ];
  return [
    'La prise en charge est coordonnée par un professionnel médical et se conclut par un compte rendu ou une lettre de liaison.',
    ...grounds,
    ...interventions
      .filter(({ counted }) => counted)
      .map(({ label }) => `Le dossier mentionne «${NBSP}${label}${NBSP}»${NBSP}: qui, quand, ce qui a été constaté.`),
  ];
}

/** Which external tariff applies depends on lists that are not in the rule set: named, never decided. */
function externalHint(visit: VisitToGrade): string {
  if (groundsOf(visit).some(({ kind }) => kind === 'hospitalReserveProduct'))
    return `APE, AP2 ou ACE${NBSP}: à déterminer par le DIM selon le produit.`;
  const people = visit.steps.filter(
    (step) =>
      isTracedOrPlanned(step, visit.basis) && ['medical', 'paramedical', 'socioEducational'].includes(step.category),
  );
  const fpi = people.length >= 3 && people.some(({ category }) => category === 'medical');
  return fpi
    ? `FPI ou ACE${NBSP}: à déterminer par le DIM (affection de l’annexe 18, synthèse médicale écrite).`
    : `ACE${NBSP}: à confirmer par le DIM.`;
}

/** ATIH, MCO 2026 formats; a ground counts here only once it is written. */
function rumFields(visit: VisitToGrade, count: number, rules: GradingRuleSet): RumFields {
  const traced = groundsOf(visit)
    .filter(isTraced)
    .map(({ kind }) => kind);
  return {
    contextOrSurveillance: traced.includes('patientContext') || traced.includes('particularSurveillance'),
    hospitalReserveProduct: traced.includes('hospitalReserveProduct'),
    rescrit: visit.rescrit !== undefined,
    interventionCount: countCategory(count, rules),
    conversion: visit.exit === 'mutation',
    exitMode: visit.exit === undefined || visit.exit === 'other' ? null : exitModes[visit.exit],
  };
}

const exitModes = { home: '8', transfer: '7', mutation: '6', death: '9' } as const;

function countCategory(count: number, rules: GradingRuleSet): InterventionCountCategory {
  if (count >= rules.fullStayFrom) return 'C';
  return count >= rules.intermediateStayFrom ? 'B' : 'A';
}
