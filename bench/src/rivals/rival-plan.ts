import type { PlannedVisit, VisitOutcome } from '@diurne/planning-engine';
import type { RivalModel } from './rival-model';

/** What a rival decided: per visit nothing, or starts (undefined for a step left out), resources per line, and the place. */
export interface RivalVisitAnswer {
  readonly starts: readonly (number | undefined)[];
  readonly taken: readonly (readonly number[])[];
  readonly place: number | undefined;
}
export interface RivalAnswer {
  readonly status: string;
  readonly bound: number;
  readonly answers: readonly (RivalVisitAnswer | undefined)[] | undefined;
}

/** The answer as a plan of the format, with the shortest presence around the steps. */
export function rivalPlan(model: RivalModel, answers: readonly (RivalVisitAnswer | undefined)[]): VisitOutcome[] {
  const minute = (units: number): number => model.origin + units * model.unit;
  return model.visits.map((v, i): VisitOutcome => {
    const answer = answers[i];
    if (answer === undefined)
      return {
        id: v.visit.id,
        status: 'unplanned',
        reasons: [
          { code: 'unexplained', message: 'Non placée par le solveur comparé.', involves: {}, relaxations: [] },
        ],
      };
    const steps = v.steps.flatMap((s, k) =>
      answer.starts[k] === undefined
        ? []
        : [
            {
              id: s.id,
              start: minute(answer.starts[k]),
              end: minute(answer.starts[k] + s.length),
              uses: answer.taken[k]!.map((r) => model.resources[r]!.id),
            },
          ],
    );
    steps.sort((a, b) => a.start - b.start);
    const planned: PlannedVisit = {
      id: v.visit.id,
      status: 'planned',
      steps,
      arrival: Math.min(...steps.map((s) => s.start)) - v.visit.arrivalLead,
      departure: Math.max(...steps.map((s) => s.end)) + v.visit.departureLag,
      ...(answer.place === undefined ? {} : { place: model.resources[answer.place]!.id }),
    };
    return planned;
  });
}
