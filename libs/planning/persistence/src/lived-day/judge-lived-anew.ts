import type { Transaction } from '@diurne/database';
import type { Settlement } from '@diurne/planning-application';
import type { VisitState } from '@diurne/planning-domain';
import type { PathwayVersions } from '../ledger/pathway-versions';
import { keepGateJudgements } from './keep-gate-judgements';
import { readLivedVisit } from './read-lived-visit';

const lived: readonly VisitState[] = ['arrived', 'inProgress', 'left'];

/** A step that is added to a visit under way, or taken out of it, may have had to come before care that was given. */
export async function judgeLivedAnew(
  tx: Transaction,
  { visits }: Settlement,
  pathways: PathwayVersions,
  at: Date,
): Promise<void> {
  for (const { visit } of visits) {
    if (!lived.includes(visit.state)) continue;
    const found = await readLivedVisit(tx, visit.id, pathways);
    if (found) await keepGateJudgements(tx, found, at);
  }
}
