import type { BillingState } from '@diurne/contracts';
import type { Transaction } from '@diurne/database';
import { heldClassOf, ruleSet2020, type GradingBasis, type GradingClass } from '@diurne/grading';
import { nothingToRelease, unitUnknown, visitToGrade, type VisitToJudge } from '@diurne/planning-application';
import { daysOfPeriod, isActive } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import { readUnits, type UnitFrame } from '../ledger/day-frame.reading';
import type { PathwayVersions } from '../ledger/pathway-versions';
import { readVisits } from '../ledger/visits.reading';
import { unitIds } from './billing.statements';
import { judgedVisits } from './judged-visits.reading';

/** A period, `to` included; of one unit, or of all. */
export interface BillingPeriod {
  readonly from: string;
  readonly to: string;
  readonly unitId?: string | undefined;
  readonly gradingClass?: GradingClass | undefined;
  readonly state?: BillingState | undefined;
}
export interface BilledVisit {
  readonly judged: VisitToJudge;
  readonly unit: UnitFrame;
  readonly basis: GradingBasis;
  readonly gradingClass: GradingClass;
  readonly state: BillingState;
}

/** By day, hour and unit. Visits that were called off before their day are not listed, unless they had been released. */
export async function visitsToBill(
  tx: Transaction,
  { from, to, unitId, gradingClass, state }: BillingPeriod,
  pathways: PathwayVersions,
): Promise<readonly BilledVisit[]> {
  const ids = unitId === undefined ? (await tx.run(unitIds, [])).map(({ id }) => id) : [unitId];
  const units = [...(await readUnits(tx, ids)).values()];
  if (unitId !== undefined && units.length === 0) throw unitUnknown();
  const days = daysOfPeriod({ on: from as CivilDate, until: to as CivilDate });
  const billed: BilledVisit[] = [];
  for (const unit of units) {
    const found = await readVisits(tx, unit, days, pathways);
    const visits = days.flatMap((on) => found.on(on).visits);
    const judged = await judgedVisits(tx, visits, pathways);
    billed.push(...visits.flatMap(({ id }) => billedVisit(judged.get(id), unit)));
  }
  return billed
    .filter((one) => gradingClass === undefined || one.gradingClass === gradingClass)
    .filter((one) => state === undefined || one.state === state)
    .sort(inOrder);
}

function billedVisit(judged: VisitToJudge | undefined, unit: UnitFrame): BilledVisit[] {
  if (judged === undefined) return [];
  const { visit, record } = judged;
  const calledOff = !isActive(visit) && visit.state !== 'noShow';
  if (calledOff && record?.released === undefined) return [];
  const { basis, gradingClass, holds } = heldClassOf(visitToGrade(judged), ruleSet2020);
  const state = ((): BillingState => {
    if (basis === 'planned' && !calledOff) return 'planned';
    if (holds.length > 0) return 'held';
    if (record?.released !== undefined) return 'released';
    return nothingToRelease.includes(gradingClass) ? 'nothing' : 'ready';
  })();
  return [{ judged, unit, basis, gradingClass, state }];
}

const rank = ({ judged: { visit }, unit }: BilledVisit): string =>
  [visit.on, String(visit.programme.arrival).padStart(4, '0'), unit.name, visit.id].join(' ');
const inOrder = (a: BilledVisit, b: BilledVisit): number => (rank(a) < rank(b) ? -1 : 1);
