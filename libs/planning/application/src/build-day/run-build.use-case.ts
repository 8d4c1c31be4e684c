import { isElsewhere, plannedElsewhere, plannedVisitOf, presencesIn } from '@diurne/planning-domain';
import {
  checkPlan,
  proposeInsertions,
  type DayOutcome,
  type PlannedVisit,
  type Problem,
  type Visit,
  type VisitOutcome,
} from '@diurne/planning-engine';
import type { Actor } from '../actor';
import type { BuildEnding, DayBuilds } from '../ports/day-builds';
import { otherVisitInTheWay, type Insertions } from '../ledger/other-visit-in-the-way';
import { SearchBroken, type DaySearch } from '../ports/day-search';
import type { BuildProgress, BuildToRun } from './day-build.value';

const seed = 1;

/** The job itself; what fails outside the search is thrown, for the queue to try again. Called again after a worker's death, it begins again: nothing was written but progress. */
export class RunBuild {
  constructor(
    private readonly builds: DayBuilds,
    private readonly search: DaySearch,
  ) {}

  async run(actor: Actor, buildId: string, clock: () => Date): Promise<void> {
    const build = await this.builds.begin(actor, buildId);
    if (!build) return;
    const ending = await this.endingOf(actor, build);
    await this.builds.finish(actor, buildId, { ...ending, at: clock() });
  }

  private async endingOf(actor: Actor, build: BuildToRun): Promise<Omit<BuildEnding, 'at'>> {
    const outcome = await this.keepingEverybody(actor, build).catch((error: unknown): null => {
      if (error instanceof SearchBroken) return null;
      throw error;
    });
    if (!outcome) return failed('La recherche s’est interrompue. Relancez la construction.');
    if (checkPlan(build.problem, { visits: outcome.visits }).length > 0)
      return failed(
        'Le plan trouvé n’a pas passé le contrôle des règles\u00a0: rien n’est proposé. Prévenez l’informatique.',
      );
    const own = {
      ...outcome,
      visits: withOtherUnits(build.problem, outcome.visits).filter((one) => !isElsewhere(one)),
    };
    return { state: 'ready', outcome: own, failure: null, refusals: refusalsIn(own, build) };
  }

  /** Where rules changed since, the present plan may no longer be a plan to start from: then everybody who stands is kept where they are. */
  private async keepingEverybody(actor: Actor, build: BuildToRun): Promise<DayOutcome> {
    const facts = plannedElsewhere(build.problem);
    const start = [...build.basis.visits.map(({ visitId, programme }) => plannedVisitOf(visitId, programme)), ...facts];
    const report = (progress: BuildProgress): Promise<boolean> =>
      this.builds.report(actor, build.id, { ...progress, planned: progress.planned - facts.length });
    const outcome = await this.search.run({ problem: build.problem, start, seed, seconds: build.seconds }, report);
    const dropped = new Set(outcome.visits.filter(({ status }) => status === 'unplanned').map(({ id }) => id));
    if (!start.some(({ id }) => dropped.has(id))) return outcome;
    return this.search.run({ problem: withAllKept(build.problem, start), start, seed, seconds: build.seconds }, report);
  }
}

/** Whoever is not placed for being in another unit is said to be there. */
function withOtherUnits(problem: Problem, visits: readonly VisitOutcome[]): readonly VisitOutcome[] {
  const elsewhere = presencesIn(problem);
  if (elsewhere.length === 0) return visits;
  const planned = visits.filter((visit): visit is PlannedVisit => visit.status === 'planned');
  const patients = new Map(problem.visits.map(({ id, person }) => [id, person]));
  return visits.map((visit): VisitOutcome => {
    const patientId = patients.get(visit.id);
    if (visit.status === 'planned' || patientId === undefined) return visit;
    const insertions: Insertions = (without, others) => proposeInsertions(without, others, visit.id, { count: 1 });
    if (insertions(problem, planned).length > 0) return visit;
    const reasons = otherVisitInTheWay({ elsewhere }, { patientId }, problem, planned, insertions);
    return reasons === null ? visit : { ...visit, reasons };
  });
}

export function withAllKept(problem: Problem, standing: readonly PlannedVisit[]): Problem {
  const planned = new Map(standing.map((visit) => [visit.id, visit]));
  return {
    ...problem,
    visits: problem.visits.map((visit) => {
      const kept = planned.get(visit.id);
      return kept ? keptAt(visit, kept) : visit;
    }),
  };
}

function keptAt(visit: Visit, { arrival, departure, place, steps }: PlannedVisit): Visit {
  const at = new Map(steps.map((step) => [step.id, step]));
  return {
    ...visit,
    pinned: { arrival, departure, ...(place === undefined ? {} : { place }) },
    steps: visit.steps
      .filter((step) => !step.optional || at.has(step.id))
      .map((step) => {
        const kept = at.get(step.id);
        return kept ? { ...step, pinned: { start: kept.start, uses: kept.uses } } : step;
      }),
  };
}

const failed = (failure: string): Omit<BuildEnding, 'at'> => ({
  state: 'failed',
  outcome: null,
  failure,
  refusals: [],
});

function refusalsIn(outcome: DayOutcome, { basis }: BuildToRun): BuildEnding['refusals'] {
  return outcome.visits.flatMap((visit) =>
    visit.status === 'unplanned' && basis.requestIds.includes(visit.id)
      ? [{ requestId: visit.id, message: visit.reasons[0]?.message ?? 'Aucune heure ne convient ce jour-là.' }]
      : [],
  );
}
