import type { Transaction } from '@diurne/database';
import { gradeJudged } from '@diurne/planning-application';
import { dayKeyText } from '@diurne/planning-domain';
import { loadDays } from '../ledger/day-loader';
import type { PathwayVersions } from '../ledger/pathway-versions';
import { daysOfVisits } from '../ledger/visits.statements';
import { insertClass } from './class.statements';
import { judgedVisits } from './judged-visits.reading';

export type ClassMoment = 'departure' | 'signature';

/** The class of a visit as it is now, with the rules that made it: rules and facts may change, what was said that day is kept. In the cause's own transaction. */
export async function keepClass(
  tx: Transaction,
  pathways: PathwayVersions,
  visitId: string,
  moment: ClassMoment,
  at: Date,
): Promise<void> {
  const [key] = await tx.run(daysOfVisits, [[visitId]]);
  if (!key) return;
  const day = (await loadDays(tx, [key], pathways)).days.get(dayKeyText(key));
  const visit = day?.visits.find(({ id }) => id === visitId);
  if (!visit) return;
  const found = (await judgedVisits(tx, [visit], pathways)).get(visitId);
  if (!found) return;
  const judged = { ...found, reportState: moment === 'signature' ? ('signed' as const) : found.reportState };
  const [planned, traced] = [gradeJudged(judged, 'planned'), gradeJudged(judged, 'traced')];
  await tx.run(insertClass, [
    tx.actor.establishmentId,
    visitId,
    moment,
    traced.ruleSet,
    planned.gradingClass,
    planned.count,
    traced.gradingClass,
    traced.count,
    JSON.stringify(traced),
    tx.actor.accountId,
    at,
  ]);
}
