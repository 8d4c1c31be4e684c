import {
  badgeWords,
  classOfVisit,
  gradeVisit,
  isMedical,
  professionOf,
  ruleSet2020,
  type Grading,
  type GradingBasis,
  type GradingRegime,
  type StayExit,
  type StepToGrade,
  type VisitToGrade,
} from '@diurne/grading';
import type { DayVisitView } from '@diurne/contracts';
import type { LedgerVisit } from '@diurne/planning-application';
import type { VisitState } from '@diurne/planning-domain';
import type { BillingRecord } from '../billing/billing-record.reading';
import { groundsToGrade } from '../billing/grounds-to-grade';

export type GradingBadge = DayVisitView['grading'];
/** A visit with what its class depends on beside it. */
export interface VisitToJudge {
  readonly visit: LedgerVisit;
  /** Of its pathway's version. */
  readonly regime: string;
  readonly record: BillingRecord | undefined;
  readonly reportState: DayVisitView['reportState'];
}

const here: readonly VisitState[] = ['arrived', 'inProgress'];
const lived: readonly VisitState[] = ['left', 'closed', 'noShow'];
const neverCame: readonly VisitState[] = ['cancelled', 'postponed', 'noShow', 'unscheduled'];
const exits: Readonly<Record<string, StayExit>> = {
  home: 'home',
  againstAdvice: 'home',
  transfer: 'transfer',
  fullHospitalisation: 'mutation',
  death: 'death',
};

/** Billing counts what was traced; until the patient has left, the class is that of the plan. */
export const basisOf = ({ state }: Pick<LedgerVisit, 'state'>): GradingBasis =>
  lived.includes(state) ? 'traced' : 'planned';

/** The DIM's decision stands over what the pathway said. */
export const regimeOf = ({ regime, record }: Pick<VisitToJudge, 'regime' | 'record'>): GradingRegime =>
  record?.decided?.regime ?? (regime as GradingRegime);

function toGrade(judged: VisitToJudge, basis: GradingBasis): VisitToGrade {
  const { visit, record, reportState } = judged;
  return {
    regime: regimeOf(judged),
    basis,
    steps: stepsOf(visit),
    tookPlace: !neverCame.includes(visit.state),
    territory: record?.territory,
    reportSigned: reportState === 'signed' || reportState === 'outdated',
    reportOutdated: reportState === 'outdated',
    ...(record === undefined || record.exitMode === null ? {} : { exit: exits[record.exitMode] ?? 'other' }),
    ...groundsToGrade(record?.grounds ?? []),
  };
}

function stepsOf({ pathway, programme, lived: facts }: LedgerVisit): readonly StepToGrade[] {
  const planned = new Map(programme.steps.map((step) => [step.code, step]));
  return pathway.steps.flatMap((step) => {
    const { code, label, category, profession, specialty, ccam, technique, treatmentSession, uses } = step;
    const booked = planned.get(code);
    if (!booked) return [];
    const traced = facts.countedSteps.includes(code);
    return [
      {
        label,
        category,
        profession,
        specialty,
        ccam,
        technique,
        treatmentSession,
        performerId: booked.resourceIds[0],
        traced,
        declared: !traced && facts.doneSteps.includes(code),
        byMedical: uses.some(({ trade }) => isMedicalTrade(trade)),
      },
    ];
  });
}

function isMedicalTrade(trade: string | undefined): boolean {
  const profession = professionOf(trade);
  return profession !== undefined && isMedical(profession);
}

/** In full: what counts, why, and what would change it. */
export const gradeLedgerVisit = (judged: VisitToJudge, basis: GradingBasis): Grading =>
  gradeVisit(toGrade(judged, basis), ruleSet2020);

/** What a day full of badges needs. */
export function badgeOfVisit(judged: VisitToJudge): GradingBadge {
  const basis = basisOf(judged.visit);
  const traced = classOfVisit(toGrade(judged, 'traced'), ruleSet2020);
  return badgeOf(basis === 'traced' ? traced : classOfVisit(toGrade(judged, basis), ruleSet2020), {
    traced: traced.count,
    isHere: here.includes(judged.visit.state),
  });
}

/** While the patient is here, both are said: what is planned, and what is traced of it by now. */
export const badgeOf = (
  { gradingClass, count, basis }: Pick<Grading, 'basis' | 'gradingClass' | 'count'>,
  { traced, isHere }: { readonly traced: number; readonly isHere: boolean },
): GradingBadge => ({
  words: badgeWords({ gradingClass, count, traced: isHere ? traced : undefined }, basis),
  basis,
  gradingClass,
  count,
  traced,
});
