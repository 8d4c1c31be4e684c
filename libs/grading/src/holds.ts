import { couldCount } from './count-interventions';
import { NBSP } from './french-words';
import type { GradingClass, GradingHold } from './grading.value';
import { groundsOf, isTraced } from './grounds';
import type { GradingRuleSet } from './rule-set.value';
import type { VisitToGrade } from './visit-to-grade.value';

/**
 * What is *à régulariser* before the visit is released for billing: release looks at the record, also where the class was computed on plans.
 * A séance is never held on the gradation's grounds, only for its report.
 */
export function holdsOf(
  visit: VisitToGrade,
  gradingClass: GradingClass,
  rules: GradingRuleSet,
): readonly GradingHold[] {
  if (gradingClass === 'outOfField') return [];
  const report: GradingHold[] =
    visit.reportSigned === true
      ? []
      : [{ code: 'report-not-signed', message: `À régulariser${NBSP}: le compte rendu n’est pas signé.` }];
  if (gradingClass === 'seance') return report;
  const steps = visit.steps.filter((step) => !step.traced && couldCount(step, rules));
  const grounds = groundsOf(visit).filter((ground) => !isTraced(ground));
  return [
    ...report,
    ...steps.map((step): GradingHold => ({
      code: 'step-not-traced',
      message: `À régulariser${NBSP}: «${NBSP}${step.label}${NBSP}» était prévue et n’est pas tracée.`,
    })),
    ...grounds.map((ground): GradingHold => ({
      code: 'ground-not-justified',
      message: `À régulariser${NBSP}: le dossier doit porter ${ground.toRecord}.`,
    })),
    ...(gradingClass === 'undetermined'
      ? [
          {
            code: 'regime-undetermined' as const,
            message: `À régulariser${NBSP}: le DIM doit décider du régime de ce parcours.`,
          },
        ]
      : []),
  ];
}
