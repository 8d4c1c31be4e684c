import type { Objective, Problem } from '../model/problem';

/** What an announced step at another hour adds to its change, before its minutes are known: as much as so many minutes. */
export const otherHour = 30;

/**
 * Weights of a repair, each above all that those after it can add up to on a day of some hundred visits: who is placed,
 * then whose announced arrival moves, then announced hours and people, then minutes, of arrivals and of steps. Swapping
 * staff at unchanged hours is thereby always preferred to moving a patient. Steps that nobody was told count last.
 */
export function repairObjective(problem: Problem): Objective {
  const changeStep = 1e6,
    changeVisit = 1e10,
    missed = 1e13;
  return {
    ...problem.objective,
    presence: 0,
    makespan: 0,
    peak: 0,
    preference: 0,
    optionalMissed: 1,
    changeMinutes: 1,
    changeStep,
    changeVisit,
    missed,
    unplanned: missed * 4,
  };
}
