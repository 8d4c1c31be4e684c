import {
  badgeWords,
  classOfVisit,
  gradeVisit,
  ruleSet2020,
  type Grading,
  type GradingBasis,
  type GradingRegime,
  type VisitToGrade,
} from '@diurne/grading';
import type { DayVisitView } from '@diurne/contracts';
import type { LedgerVisit } from '@diurne/planning-application';

export type GradingBadge = DayVisitView['grading'];

/** Billing counts what was traced; until the patient has left, the badge says what is planned. */
export const basisOf = ({ state }: Pick<LedgerVisit, 'state'>): GradingBasis =>
  state === 'left' || state === 'closed' ? 'traced' : 'planned';

function toGrade(visit: LedgerVisit, regime: string, basis: GradingBasis): VisitToGrade {
  const planned = new Map(visit.programme.steps.map((step) => [step.code, step]));
  const steps = visit.pathway.steps.flatMap(({ code, label, category, profession, specialty, ccam, technique }) => {
    const step = planned.get(code);
    return step
      ? [
          {
            label,
            category,
            profession,
            specialty,
            ccam,
            technique,
            performerId: step.resourceIds[0],
            traced: visit.lived.countedSteps.includes(code),
          },
        ]
      : [];
  });
  return { regime: regime as GradingRegime, basis, steps };
}

/** In full: what counts, why, and what would change it. */
export const gradeLedgerVisit = (visit: LedgerVisit, regime: string, basis: GradingBasis): Grading =>
  gradeVisit(toGrade(visit, regime, basis), ruleSet2020);

/** What a day full of badges needs. */
export const badgeOfVisit = (visit: LedgerVisit, regime: string): GradingBadge =>
  badgeOf(classOfVisit(toGrade(visit, regime, basisOf(visit)), ruleSet2020));

export const badgeOf = (grading: Pick<Grading, 'basis' | 'gradingClass' | 'count'>): GradingBadge => ({
  words: badgeWords(grading, grading.basis),
  basis: grading.basis,
  gradingClass: grading.gradingClass,
  count: grading.count,
});
