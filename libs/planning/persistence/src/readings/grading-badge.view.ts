import type { DayVisitView } from '@diurne/contracts';
import { badgeWords, classOfVisit, ruleSet2020, type Grading } from '@diurne/grading';
import { basisOf, visitToGrade, type VisitToJudge } from '@diurne/planning-application';
import type { VisitState } from '@diurne/planning-domain';

export type GradingBadge = DayVisitView['grading'];
type Graded = Pick<Grading, 'basis' | 'gradingClass' | 'count'>;

const here: readonly VisitState[] = ['arrived', 'inProgress'];

/** What a day full of badges needs: while the patient is here, what is planned, and what is traced of it by now. */
export function badgeOfVisit(judged: VisitToJudge): GradingBadge {
  const basis = basisOf(judged.visit);
  const traced = classOfVisit(visitToGrade(judged, 'traced'), ruleSet2020);
  const shown = basis === 'traced' ? traced : classOfVisit(visitToGrade(judged, basis), ruleSet2020);
  return badgeOf(shown, traced, here.includes(judged.visit.state));
}

export const badgeOf = ({ gradingClass, count, basis }: Graded, traced: Graded, isHere: boolean): GradingBadge => ({
  words: badgeWords(
    {
      gradingClass,
      count,
      ...(isHere ? { traced: traced.count, sessionTraced: traced.gradingClass === 'seance' } : {}),
    },
    basis,
  ),
  basis,
  gradingClass,
  count,
  traced: traced.count,
});
