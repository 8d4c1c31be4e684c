import { codedStep, isMedicalStep } from './coded-step';
import { couldCount, countInterventions } from './count-interventions';
import { isExitToJudge } from './decide-class';
import { classInFrench, counted, NBSP } from './french-words';
import type { GradingClass } from './grading-class';
import type { GradingHold } from './grading.value';
import { groundsOf, isJustified, isTraced } from './grounds';
import type { GradingRuleSet } from './rule-set.value';
import { sessionActs } from './treatment-session';
import type { StayExit, StepToGrade, VisitToGrade } from './visit-to-grade.value';

const hold = (code: GradingHold['code'], message: string): GradingHold => ({
  code,
  message: `À régulariser${NBSP}: ${message}`,
});
const quoted = (label: string): string => `«${NBSP}${label}${NBSP}»`;

/**
 * What is *à régulariser* before the visit is released for billing: release looks at the record, also where the class was computed on plans.
 * A séance is never held on the gradation's grounds; what did not take place, or went on as a full stay, is not released as a day visit at all.
 */
export function holdsOf(
  visit: VisitToGrade,
  gradingClass: GradingClass,
  rules: GradingRuleSet,
): readonly GradingHold[] {
  const changed = heldAfterRelease(visit, gradingClass, rules);
  if (gradingClass === 'outOfField' || gradingClass === 'noVisit' || gradingClass === 'conversion') return changed;
  const always = [
    ...changed,
    ...heldByLetter(visit),
    ...(isExitToJudge(visit) ? [hold('exit-to-judge', exits[visit.exit ?? 'other'])] : []),
  ];
  if (gradingClass === 'seance') return [...always, ...unconfirmed(sessionActs(visit.steps))];
  const countable = visit.steps.filter((step) => couldCount(step, rules));
  return [
    ...always,
    ...unconfirmed(countable),
    ...countable
      .filter(({ traced, performerMay }) => traced && performerMay === false)
      .map(({ label }) =>
        hold(
          'performer-may-not',
          `${quoted(label)} est tracée, mais qui l’a réalisée n’est pas nommé, ou son métier ne le permet pas.`,
        ),
      ),
    ...countable
      .filter(({ traced, declared, notDone }) => !traced && declared !== true && notDone !== true)
      .map(({ label }) => hold('step-not-traced', `${quoted(label)} était prévue et n’est pas tracée.`)),
    ...groundsOf(visit)
      .filter((ground) => !isTraced(ground))
      .map(({ toRecord }) => hold('ground-not-justified', `le dossier doit porter ${toRecord}.`)),
    ...(visit.steps.some(isTracedMedical)
      ? []
      : [
          hold(
            'no-medical-coordination',
            'aucune intervention ni coordination d’un professionnel médical n’est tracée.',
          ),
        ]),
    ...(restsOnContextAlone(visit, gradingClass) && !countable.some(({ traced }) => traced)
      ? [hold('context-without-intervention', 'un contexte patient est justifié, aucune intervention n’est tracée.')]
      : []),
    ...(gradingClass === 'undetermined'
      ? [hold('regime-undetermined', 'le DIM doit décider du régime de cette venue.')]
      : []),
  ];
}

/** What was sent to billing is looked at again whenever the record says otherwise since, also where nothing is left to bill. */
function heldAfterRelease(visit: VisitToGrade, gradingClass: GradingClass, rules: GradingRuleSet): GradingHold[] {
  const { released } = visit;
  if (released === undefined) return [];
  const count = countInterventions(visit.steps, visit.basis, rules).filter((one) => one.counted).length;
  const as = (which: GradingClass, many: number): string => `${classInFrench[which]}, ${counted(many)}`;
  if (released.gradingClass !== gradingClass || released.count !== count)
    return [
      hold(
        'changed-since-release',
        `libérée comme ${as(released.gradingClass, released.count)}${NBSP}; le dossier dit maintenant${NBSP}: ${as(gradingClass, count)}.`,
      ),
    ];
  return released.changedSince
    ? [hold('changed-since-release', 'le dossier a changé depuis la libération pour la facturation.')]
    : [];
}

/** A letter that the trace contradicts is as good as none until it is signed anew. */
function heldByLetter({ reportSigned, reportOutdated, reportRedrafted }: VisitToGrade): readonly GradingHold[] {
  if (reportRedrafted === true)
    return [
      hold('report-not-signed', 'une nouvelle version du compte rendu est en cours\u00a0: elle n’est pas signée.'),
    ];
  if (reportSigned !== true) return [hold('report-not-signed', 'le compte rendu n’est pas signé.')];
  return reportOutdated === true
    ? [hold('report-outdated', 'la lettre signée est à mettre à jour, la trace a changé depuis.')]
    : [];
}

const exits: Readonly<Record<StayExit, string>> = {
  transfer: 'sortie par transfert vers un autre établissement, à examiner par le DIM.',
  death: 'sortie par décès, à examiner par le DIM.',
  other: 'le mode de sortie n’est pas de ceux que la règle connaît, à examiner par le DIM.',
  home: '',
  mutation: '',
};

const unconfirmed = (steps: readonly StepToGrade[]): readonly GradingHold[] =>
  steps
    .filter(({ traced, declared }) => !traced && declared === true)
    .map(({ label }) => hold('step-not-confirmed', `${quoted(label)} attend la confirmation de qui l’a faite.`));

const isTracedMedical = (step: StepToGrade): boolean =>
  step.traced &&
  step.performerMay !== false &&
  (step.byMedical === true ||
    (step.category !== 'notCounted' && step.category !== 'technicalAct' && isMedicalStep(step, codedStep(step))));

function restsOnContextAlone(visit: VisitToGrade, gradingClass: GradingClass): boolean {
  const justified = groundsOf(visit).filter(isJustified);
  return (
    gradingClass === 'fullStay' &&
    visit.acteClassant === undefined &&
    justified.length > 0 &&
    justified.every(({ kind }) => kind === 'patientContext')
  );
}
