import type { PreparedVisit } from '../compiled-day/prepared-day';
import type { RandomSource } from './random-source';
import type { DayState } from '../compiled-day/state/day-state';
import type { Programme } from '../compiled-day/state/programme';
import { anyServing } from './step-servings';

/** Choices that are tried at most where the first free resources stand in the way of the visit's other steps. */
const mostChoices = 100;

/** While a search with peaks tries things out: lines that are served without asking who is preferred. */
const shareAgainstWishes = 0.3;

/**
 * Chooses, for each step of a programme whose hours stand, one free resource per line, and enters it into the ledger;
 * false, with the ledger as it was, when the visit's own steps stand in each other's way.
 */
export function takeResources(
  state: DayState,
  visit: PreparedVisit,
  programme: Programme,
  random: RandomSource | undefined,
): boolean {
  const compiled = programme.variant!.compiled!;
  for (let p = 0; p < compiled.n; p++) {
    if (chooseForStep(state, visit, programme, compiled.steps[p]!, compiled.demand[p]!, random)) {
      state.enterStep(visit, programme, compiled.steps[p]!, 1);
      continue;
    }
    for (let q = 0; q < p; q++) state.enterStep(visit, programme, compiled.steps[q]!, -1);
    return compiled.entangled && takeApart(state, visit, programme);
  }
  return true;
}

/** Tries other resources for the steps before one that finds none. */
function takeApart(state: DayState, visit: PreparedVisit, programme: Programme): boolean {
  const { n, steps, demand } = programme.variant!.compiled!;
  let left = mostChoices;
  const serve = (p: number): boolean =>
    p === n || anyServing(state, visit, programme, steps[p]!, demand[p]!, () => left-- > 0 && serve(p + 1));
  return serve(0);
}

function chooseForStep(
  state: DayState,
  visit: PreparedVisit,
  programme: Programme,
  i: number,
  stepDemand: number,
  random: RandomSource | undefined,
): boolean {
  const asked = state.day.book.stepDemands[stepDemand]!,
    { resources } = state.day.problem,
    slot = programme.starts[i]!,
    offset = visit.lineOffset[i]!;
  const uses = visit.steps[i]!.uses;
  const choose = (line: number): boolean => {
    if (line === asked.lines.length) return true;
    const demands = asked.lines[line]!,
      shift = random === undefined || demands.length < 2 ? 0 : random.below(demands.length);
    // Where peaks cost, whom somebody prefers is not always the best choice for the day.
    const prefer =
      random !== undefined && state.day.problem.objective.peak > 0 && random.next() < shareAgainstWishes
        ? undefined
        : uses[line]!.prefer;
    for (let pass = prefer === undefined ? 1 : 0; pass < 2; pass++)
      for (let d = 0; d < demands.length; d++) {
        const demand = demands[(d + shift) % demands.length]!,
          { resource } = state.day.book.demands[demand]!;
        if (prefer !== undefined && prefer.includes(resources[resource]!.id) !== (pass === 0)) continue;
        if (!state.tables.canStart(demand, slot)) continue;
        if (asked.matched && takenByEarlierLine(programme, offset, line, resource)) continue;
        programme.taken[offset + line] = resource;
        if (choose(line + 1)) return true;
        if (!asked.matched) return false;
      }
    return false;
  };
  return choose(0);
}

function takenByEarlierLine(programme: Programme, offset: number, line: number, resource: number): boolean {
  for (let l = 0; l < line; l++) if (programme.taken[offset + l] === resource) return true;
  return false;
}
