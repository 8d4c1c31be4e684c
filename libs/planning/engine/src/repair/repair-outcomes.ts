import { demandReasons } from '../explain/demand-reasons';
import { explainMissing, explainVisit } from '../explain/explain-visit';
import type { Reason, VisitOutcome } from '../model/plan';
import type { Problem } from '../model/problem';
import { plannedVisit } from '../compiled-day/state/planned-visit';
import type { PreparedDay } from '../compiled-day/prepared-day';
import { proposeInsertions } from '../insertion/propose-insertions';
import type { Programme } from '../compiled-day/state/programme';

/** A repaired day in the words of the plan; who is new on it has the best hours by the problem's own objective that the others leave. */
export function repairOutcomes(problem: Problem, day: PreparedDay, programmes: readonly Programme[]): VisitOutcome[] {
  const plans = day.visits.map((v) =>
    programmes[v.index]!.planned ? plannedVisit(day, v, programmes[v.index]!) : undefined,
  );
  for (const { index, visit } of day.visits) {
    if (plans[index] === undefined || visit.incumbent !== undefined) continue;
    plans[index] =
      proposeInsertions(
        problem,
        plans.filter((p) => p !== undefined),
        visit.id,
        { count: 1 },
      )[0]?.plan ?? plans[index];
  }
  const existing = plans.filter((p) => p !== undefined);
  return plans.map((plan, v) => {
    const { id } = day.visits[v]!.visit;
    if (plan === undefined)
      return withReasons({ id, status: 'unplanned' }, () => [
        ...explainVisit(problem, existing, id),
        ...(demandReasons(day).get(v) ?? []),
      ]);
    return plan.missing === undefined
      ? plan
      : {
          ...plan,
          missing: plan.missing.map(({ what }) =>
            withReasons({ what }, () => explainMissing(problem, existing, plan, what)),
          ),
        };
  });
}

/** An explanation takes as long as a repair: it is made when it is first read. */
function withReasons<T extends object>(
  of: T,
  explain: () => readonly Reason[],
): T & { readonly reasons: readonly Reason[] } {
  let reasons: readonly Reason[] | undefined;
  return Object.defineProperty(of, 'reasons', { enumerable: true, get: () => (reasons ??= explain()) }) as T & {
    readonly reasons: readonly Reason[];
  };
}
