import { objectiveDefaults } from '../model/problem';
import type { Weight } from '../model/problem';
import { constraint } from './constraint';
import type { Breach } from './constraint';
import { costOf } from './plan-cost';

export const costAddsUp = constraint({
  code: 'cost-adds-up',
  sentence: 'Le coût annoncé est celui du planning, terme par terme.',
  source: 'Plan, `cost`; Objective',
  honouredBy: { search: ['plan-a-day/day-outcome#dayOutcome'], bound: 'no-cheaper' },
  check({ problem, plan }) {
    if (plan.cost === undefined) return [];
    const breaches: Breach[] = [];
    const { terms, total } = costOf(problem, plan.visits);
    const compare = (name: string, said: number, found: number): void => {
      if (said !== found)
        breaches.push({
          message: `Le coût annoncé pour «\u00a0${name}\u00a0» est ${said}, il est de ${found}.`,
          units: Math.abs(said - found),
        });
    };
    for (const weight of Object.keys(objectiveDefaults) as Weight[])
      compare(weight, plan.cost.terms[weight], terms[weight]);
    compare('total', plan.cost.total, total);
    return breaches;
  },
});
