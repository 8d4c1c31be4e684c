import type { LivedFacts } from '../ledger/ledger-day.value';
import type { FactKind } from '../lived-day/lived-visit.value';
import type { Performer } from '../lived-day/performer.value';

interface FactAtHand {
  readonly kind: FactKind;
  readonly stepId: string | null;
  readonly counts: boolean;
  readonly by: Performer | null;
}

/** What stands of a visit's trace, by the codes of its steps. */
export function livedFactsOf(stepIds: Readonly<Record<string, string>>, facts: readonly FactAtHand[]): LivedFacts {
  const codeOf = new Map(Object.entries(stepIds).map(([code, stepId]) => [stepId, code]));
  const of = (kind: FactKind) =>
    facts.flatMap((fact) => {
      const code = fact.kind === kind && fact.stepId !== null ? codeOf.get(fact.stepId) : undefined;
      return code === undefined ? [] : [{ code, counts: fact.counts, by: fact.by }];
    });
  const done = of('stepDone');
  const leftOut = of('stepNotDone').map(({ code }) => code);
  return {
    arrived: facts.some(({ kind }) => kind === 'arrival'),
    doneSteps: done.map(({ code }) => code),
    countedSteps: done.filter(({ counts }) => counts).map(({ code }) => code),
    ...(leftOut.length === 0 ? {} : { leftOutSteps: leftOut }),
    performers: Object.fromEntries(done.flatMap(({ code, by }) => (by ? [[code, by]] : []))),
  };
}
