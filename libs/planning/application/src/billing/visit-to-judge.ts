import {
  gradeVisit,
  isMedical,
  mayPerform,
  professionOf,
  ruleSet2020,
  type Grading,
  type GradingBasis,
  type GradingRegime,
  type StayExit,
  type StepToGrade,
  type VisitToGrade,
} from '@diurne/grading';
import { isActive, type BillingRegime, type VisitState } from '@diurne/planning-domain';
import type { LedgerVisit } from '../ledger/ledger-day.value';
import type { BillingRecord } from './billing-record.value';
import { groundsToGrade } from './grounds-to-grade';

/** `redrafted`: signed once, and a new version is being written. */
export type ReportState = 'none' | 'draft' | 'redrafted' | 'signed' | 'outdated';
/** A visit with what its class depends on beside it. */
export interface VisitToJudge {
  readonly visit: LedgerVisit;
  /** Of its pathway's version. */
  readonly regime: BillingRegime;
  readonly record: BillingRecord | undefined;
  readonly reportState: ReportState;
}

const lived: readonly VisitState[] = ['left', 'closed', 'noShow'];
/** As the RUM has them: a nursing home is a home (8), hospital at home and rehabilitation are transfers (7). */
const exits: Readonly<Record<string, StayExit>> = {
  home: 'home',
  ehpad: 'home',
  had: 'transfer',
  smr: 'transfer',
  palliative: 'transfer',
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
  record?.decided?.regime ?? regime;

/** In full: what counts, why, and what would change it. */
export const gradeJudged = (judged: VisitToJudge, basis = basisOf(judged.visit)): Grading =>
  gradeVisit(visitToGrade(judged, basis), ruleSet2020);

export function visitToGrade(judged: VisitToJudge, basis = basisOf(judged.visit)): VisitToGrade {
  const { visit, record, reportState } = judged;
  return {
    regime: regimeOf(judged),
    basis,
    steps: stepsOf(visit),
    tookPlace: isActive(visit),
    territory: record?.territory,
    reportSigned: reportState === 'signed' || reportState === 'outdated',
    reportOutdated: reportState === 'outdated',
    reportRedrafted: reportState === 'redrafted',
    released: record?.released,
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
        performerId: facts.performers[code]?.id ?? booked.resourceIds[0],
        traced,
        declared: !traced && facts.doneSteps.includes(code),
        notDone: facts.leftOutSteps?.includes(code) === true,
        performerMay: !traced || mayPerform(step, facts.performers[code]?.trade),
        byMedical: uses.some(({ trade }) => isMedicalTrade(trade)),
      },
    ];
  });
}

function isMedicalTrade(trade: string | undefined): boolean {
  const profession = professionOf(trade);
  return profession !== undefined && isMedical(profession);
}
