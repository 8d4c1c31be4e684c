import type { Minutes } from '@diurne/planning-engine';
import { frenchHour } from '@diurne/time';
import type { VisitOfFacts } from './visit-of-facts.value';

/** A product given with a step, at an hour of its own. */
export interface GivenToJudge {
  readonly name: string;
  readonly minute: Minutes;
}
interface GivenJudgement {
  readonly contradictions: readonly string[];
  readonly doubts: readonly string[];
}
/** A step is told when it ends, and may have begun later than it was planned to last. */
const besideItsStep = 60;

/** The hour of a product, judged as any fact: while the patient is here, and while its step is being done. */
export function judgeGiven(
  { pathway, facts }: VisitOfFacts,
  step: { readonly code: string; readonly minute: Minutes },
  given: readonly GivenToJudge[],
): GivenJudgement {
  const arrival = facts.find(({ kind }) => kind === 'arrival')?.minute;
  const departure = facts.find(({ kind }) => kind === 'departure')?.minute;
  const planned = pathway.steps.find(({ code }) => code === step.code);
  const earliest = step.minute - (planned?.duration ?? 0) - besideItsStep;
  const name = `«\u00a0${planned?.label ?? step.code}\u00a0»`;
  return {
    contradictions: given.flatMap((one) => {
      const hours = (what: string, minute: Minutes): string =>
        `(${frenchHour(one.minute)} pour «\u00a0${one.name}\u00a0», ${frenchHour(minute)} pour ${what})`;
      if (arrival !== undefined && one.minute < arrival)
        return [`Rien n’est donné avant l’arrivée du patient ${hours('l’arrivée', arrival)}.`];
      if (departure !== undefined && one.minute > departure)
        return [`Rien n’est donné après le départ du patient ${hours('le départ', departure)}.`];
      return [];
    }),
    doubts: given.flatMap((one) =>
      one.minute >= earliest && one.minute <= step.minute
        ? []
        : [
            `«\u00a0${one.name}\u00a0» aurait été donné à ${frenchHour(one.minute)}, loin de ${name} (${frenchHour(step.minute)}).`,
          ],
    ),
  };
}
