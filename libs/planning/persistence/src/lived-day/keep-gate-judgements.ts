import { carers } from '@diurne/contracts';
import type { Transaction } from '@diurne/database';
import { gatesJudgedAnew, type LivedVisit } from '@diurne/planning-application';
import { standingFacts } from './lived-visit.statements';
import { insertGateJudgements } from './trace.statements';

/** After each change of a visit's trace: what now stands before its go-ahead, or no longer does. */
export async function keepGateJudgements(tx: Transaction, visit: LivedVisit, at: Date): Promise<void> {
  const facts = await tx.run(standingFacts, [visit.id, carers]);
  const judged = gatesJudgedAnew({ ...visit, facts });
  if (judged.length === 0) return;
  const rows = judged.map(({ factId, missing }) => ({ factId, missing }));
  await tx.run(insertGateJudgements, [tx.actor.establishmentId, JSON.stringify(rows), at]);
}
