import { costOf } from '../constraints/plan-cost';
import type { PlannedVisit } from '../model/plan';
import { aDay, aStep, aVisit, planned } from './day-builder';

const asked = aVisit('v', [aStep('a', 30), aStep('b', 25)], { relations: [{ from: 'a', to: 'b', min: 0 }] });
const problem = aDay({ visits: [asked] });
const right = planned(asked, { a: 540, b: 570 });
const [first, second] = right.steps as [PlannedVisit['steps'][number], PlannedVisit['steps'][number]];
const cost = costOf(problem, [right]);
const written = (about: Partial<PlannedVisit>): { problem: typeof problem; tempting: { visits: [PlannedVisit] } } => ({
  problem,
  tempting: { visits: [{ ...right, ...about }] },
});
const impossible = aDay({ visits: [{ ...asked, maxPresence: 20 }] });

/** Answers that are written wrongly: of these constraints the hours of the day know nothing. */
export const wrongAnswers = {
  'every-visit-answered': { problem, tempting: { visits: [right, right] } },
  'refusal-explained': { problem: impossible, tempting: { visits: [{ id: 'v', status: 'unplanned', reasons: [] }] } },
  'step-planned-at-most-once': written({ steps: [first, second, second] }),
  'missing-parts-truly-missing': written({ missing: [{ what: '@place', reasons: [] }] }),
  'steps-listed-by-start': written({ steps: [second, first] }),
  'step-lasts-its-duration': written({ steps: [first, { ...second, end: 600 }] }),
  'whole-minutes': written({ arrival: 539.5 }),
  'cost-adds-up': { problem, tempting: { visits: [right], cost: { ...cost, total: 50 } } },
  'bound-not-above-cost': { problem, tempting: { visits: [right], cost, bound: 56 } },
  'gap-as-computed': { problem, tempting: { visits: [right], cost, bound: 44, gap: 0.1 } },
  'plan-answers-this-problem': { problem, tempting: { visits: [right], problem: 'this' }, problemHash: 'that' },
} as const;
