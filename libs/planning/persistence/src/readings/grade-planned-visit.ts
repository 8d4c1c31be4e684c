import { badgeWords, gradeVisit, ruleSet2020, type Grading, type GradingBasis, type GradingRegime } from '@diurne/grading';
import type { DayVisitView } from '@diurne/contracts';
import type { LedgerVisit } from '@diurne/planning-application';

export type GradingBadge = DayVisitView['grading'];

/** Billing counts what was traced; until the patient has left, the badge says what is planned. */
export const basisOf = ({ state }: Pick<LedgerVisit, 'state'>): GradingBasis => (state === 'left' || state === 'closed' ? 'traced' : 'planned');

export function gradeLedgerVisit(visit: LedgerVisit, regime: string, basis: GradingBasis): Grading {
  const planned = new Map(visit.programme.steps.map((step) => [step.code, step]));
  const steps = visit.pathway.steps.flatMap(({ code, label, category, profession, specialty, ccam, technique }) => {
    const step = planned.get(code);
    return step ? [{ label, category, profession, specialty, ccam, technique, performerId: step.resourceIds[0], traced: visit.lived.countedSteps.includes(code) }] : [];
  });
  return gradeVisit({ regime: regime as GradingRegime, basis, steps }, ruleSet2020);
}

export const badgeOf = (grading: Grading): GradingBadge => ({ words: badgeWords(grading, grading.basis), basis: grading.basis, gradingClass: grading.gradingClass, count: grading.count });
