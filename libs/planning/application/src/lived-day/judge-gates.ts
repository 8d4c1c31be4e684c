import { missingBefore } from '@diurne/planning-domain';
import type { LivedVisit } from './lived-visit.value';
import { codesOf, minuteOf, visitOfFacts } from './visit-of-facts';

export interface GateJudgement {
  readonly factId: string;
  readonly stepId: string;
  readonly occurredAt: Date;
  /** Labels of what had to be traced before it, and is not; empty when it is in order. */
  readonly missing: string;
}

/**
 * Care that was given stands or not on the facts that stand now: a go-ahead that is taken back, moved or confirmed judges anew all that came after
 * it. Only what is judged otherwise than it is kept.
 */
export function gatesJudgedAnew(visit: LivedVisit): readonly GateJudgement[] {
  const codes = codesOf(visit);
  const judged = visitOfFacts(visit);
  return visit.facts.flatMap(({ id: factId, kind, stepId, occurredAt, firstGiven, outsideGates }) => {
    const code = kind === 'stepDone' && stepId !== null ? codes.get(stepId) : undefined;
    if (code === undefined || stepId === null) return [];
    const begun = Math.min(minuteOf(visit, occurredAt), firstGiven ?? Number.POSITIVE_INFINITY);
    const missing = missingBefore(judged, code, begun).join(', ');
    return missing === (outsideGates?.missing ?? '') ? [] : [{ factId, stepId, occurredAt, missing }];
  });
}
