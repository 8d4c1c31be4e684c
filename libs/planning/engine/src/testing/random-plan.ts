import { placeCandidates } from '../model/place-candidates';
import type { PlannedStep, PlannedVisit } from '../model/plan';
import type { Problem, Visit } from '../model/problem';
import type { Dice } from './dice';

/** Hours drawn at random, pins kept, everything else likely violated: what a check must be right about. */
export function randomPlan(problem: Problem, dice: Dice): readonly PlannedVisit[] {
  return problem.visits.map((visit) => randomProgramme(problem, visit, dice));
}

function randomProgramme({ opening, grid, resources }: Problem, visit: Visit, dice: Dice): PlannedVisit {
  const steps = visit.steps
    .map(({ id, duration, uses, pinned }): PlannedStep => {
      const start = pinned?.start ?? Math.floor(dice.whole(opening.from - 10, opening.to) / grid) * grid;
      return { id, start, end: start + duration, uses: pinned?.uses ?? uses.map(({ anyOf }) => dice.pick(anyOf)) };
    })
    .sort((a, b) => a.start - b.start);
  const arrival =
    visit.pinned?.arrival ?? Math.min(...steps.map(({ start }) => start)) - visit.arrivalLead - dice.whole(0, 15);
  const candidates = visit.place === undefined ? [] : placeCandidates(visit.place, resources);
  const held = visit.pinned?.place ?? (candidates.length > 0 ? dice.pick(candidates).id : undefined);
  return {
    id: visit.id,
    status: 'planned',
    arrival,
    departure:
      visit.pinned?.departure ??
      Math.max(arrival, ...steps.map(({ end }) => end + visit.departureLag)) + dice.whole(0, 15),
    ...(held === undefined ? {} : { place: held }),
    steps,
  };
}
