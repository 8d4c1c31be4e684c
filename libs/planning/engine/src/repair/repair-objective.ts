import type { Objective, Problem } from '../model/problem';

/**
 * Weights of a repair, each above all that those after it can add up to on a day of some hundred visits: who is placed,
 * then whose announced arrival moves, then announced hours and people, then minutes. Swapping staff at unchanged hours
 * is thereby always preferred to moving a patient.
 */
export function repairObjective(problem: Problem): Objective {
  const minutes = 1;
  const changeStep = 1e5, changeVisit = 1e8, missed = 1e11;
  return {
    ...problem.objective, presence: 0, makespan: 0, peak: 0, preference: 0, optionalMissed: changeStep, changeMinutes: minutes, changeStep, changeVisit,
    missed, unplanned: missed * 4,
  };
}
