import type { InsertionProposal, PlannedVisit, Problem, Reason } from '@diurne/planning-engine';
import type { LedgerDay, LedgerRequest } from './ledger-day.value';
import { expectedElsewhere } from './units-apart';

export type Insertions = (problem: Problem, existing: readonly PlannedVisit[]) => readonly InsertionProposal[];

/**
 * The patient's visit in another unit, where the day would fit without it: then it is the cause, and nothing of the
 * pathway is to blame. Null where something else stands in the way too.
 */
export function otherVisitInTheWay(
  { elsewhere }: Pick<LedgerDay, 'elsewhere'>,
  { patientId }: Pick<LedgerRequest, 'patientId'>,
  problem: Problem,
  existing: readonly PlannedVisit[],
  insertions: Insertions,
): readonly Reason[] | null {
  const met = elsewhere.filter((one) => one.patientId === patientId);
  if (met.length === 0) return null;
  const theirs = new Set(
    problem.visits.filter(({ id }) => met.some(({ visitId }) => id.endsWith(visitId))).map(({ id }) => id),
  );
  const without = { ...problem, visits: problem.visits.filter(({ id }) => !theirs.has(id)) };
  if (
    insertions(
      without,
      existing.filter(({ id }) => !theirs.has(id)),
    ).length === 0
  )
    return null;
  return met.map((one) => ({
    code: 'patient-elsewhere',
    message: `${expectedElsewhere(one)} Ce qui reste de ses heures ce jour-là ne suffit pas\u00a0: choisissez un autre jour, ou convenez d’une autre heure avec cette unité.`,
    involves: { visits: [one.visitId] },
    relaxations: [],
  }));
}
