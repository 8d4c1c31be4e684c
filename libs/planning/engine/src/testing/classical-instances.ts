import { objectiveDefaults, type Problem, type Relation, type Resource, type Step, type Visit } from '../model/problem';
import { relationsOf, type SmallProject } from './tried-orders';

/** Readers of public scheduling instances, as problems of the format: grid 1, makespan alone. Times start at 0. */

const aVisit = (id: string, horizon: number, steps: readonly Step[], relations: readonly Relation[]): Visit => ({
  id,
  priority: 1,
  window: { from: 0, to: horizon },
  maxPresence: horizon,
  arrivalLead: 0,
  departureLag: 0,
  turnover: 0,
  travelExtra: 0,
  steps,
  relations,
  first: [],
  last: [],
  sameResource: [],
});
const aMachine = (id: string, horizon: number, capacity: number): Resource => ({
  id,
  kind: 'equipment',
  windows: [{ from: 0, to: horizon, capacity }],
  busy: [],
  turnover: 0,
  attributes: [],
});
const aStep = (id: string, duration: number, uses: Step['uses'], patient: Step['patient']): Step => ({
  id,
  duration,
  uses,
  patient,
  turnover: 0,
  optional: false,
  value: 1,
});

function aProblem(horizon: number, resources: readonly Resource[], visits: readonly Visit[]): Problem {
  return {
    date: '2026-11-24',
    timeZone: 'Europe/Paris',
    grid: 1,
    opening: { from: 0, to: horizon },
    locations: [],
    travel: { default: 0, pairs: [] },
    resources,
    visits,
    objective: { ...objectiveDefaults, unplanned: 1_000_000, presence: 0, makespan: 1 },
  };
}

const numbers = (line: string): number[] => line.trim().split(/\s+/).map(Number);

/** Taillard's open shop: a job is a visit whose steps, one per machine, come in any order. */
export function openShopProblem(text: string): Problem {
  const [, ...rows] = text.trim().split('\n').map(numbers);
  const machines = rows[0]!.length,
    horizon = rows.flat().reduce((sum, d) => sum + d, 0);
  return aProblem(
    horizon,
    Array.from({ length: machines }, (_, m) => aMachine(`m${m}`, horizon, 1)),
    rows.map((durations, j) =>
      aVisit(
        `j${j}`,
        horizon,
        durations.map((d, m) => aStep(`s${m}`, d, [{ anyOf: [`m${m}`], amount: 1 }], 'exclusive')),
        [],
      ),
    ),
  );
}

interface Activity {
  readonly id: number;
  readonly duration: number;
  readonly demands: readonly number[];
}

function project(
  horizon: number,
  capacities: readonly number[],
  activities: readonly Activity[],
  relations: readonly Relation[],
): Problem {
  const steps = activities.map((a) =>
    aStep(
      `a${a.id}`,
      a.duration,
      a.demands.flatMap((amount, r) => (amount > 0 ? [{ anyOf: [`r${r}`], amount }] : [])),
      'background',
    ),
  );
  return aProblem(
    horizon,
    capacities.map((c, r) => aMachine(`r${r}`, horizon, c)),
    [aVisit('project', horizon, steps, relations)],
  );
}

/** One visit whose steps are all `background`: what only resources and lags hold apart. */
export function smallProjectProblem(small: SmallProject): Problem {
  const activities = small.activities.map(({ duration, demands }, id) => ({ id, duration, demands }));
  const longest = small.lags.reduce(
    (sum, { lag }) => sum + Math.abs(lag),
    activities.reduce((sum, a) => sum + a.duration, 0),
  );
  return project(longest, small.capacities, activities, relationsOf(small));
}

/** PSPLIB single mode (`.sm`): one visit whose steps are all `background`; the dummies are left out. */
export function projectProblem(text: string): Problem {
  const lines = text.split('\n');
  const after = (title: string): number => lines.findIndex((l) => l.startsWith(title));
  const jobs = Number(/jobs .*:\s*(\d+)/.exec(text)![1]);
  const followers = lines
    .slice(after('PRECEDENCE RELATIONS') + 2)
    .slice(0, jobs)
    .map(numbers);
  const asked = lines
    .slice(after('REQUESTS/DURATIONS') + 3)
    .slice(0, jobs)
    .map(numbers);
  const capacities = numbers(lines[after('RESOURCEAVAILABILITIES') + 2]!);
  const activities = asked
    .map(([id, , duration, ...demands]) => ({ id: id!, duration: duration!, demands }))
    .filter((a) => a.duration > 0);
  const real = new Set(activities.map((a) => a.id));
  const relations = followers.flatMap(([from, , , ...to]) =>
    to.filter((t) => real.has(from!) && real.has(t)).map((t): Relation => ({ from: `a${from!}`, to: `a${t}`, min: 0 })),
  );
  return project(
    activities.reduce((sum, a) => sum + a.duration, 0),
    capacities,
    activities,
    relations,
  );
}

/** ProGen/max (`.sch`): start-to-start lags, negative ones are maximum lags. */
export function projectWithLagsProblem(text: string): Problem {
  const lines = text.trim().split('\n'),
    [n] = numbers(lines[0]!);
  const rows = lines.slice(1, n! + 3),
    asked = lines.slice(n! + 3, 2 * n! + 5).map(numbers),
    capacities = numbers(lines.at(-1)!);
  const activities = asked
    .map(([id, , duration, ...demands]) => ({ id: id!, duration: duration!, demands }))
    .filter((a) => a.duration > 0);
  const durations = new Map(activities.map((a) => [a.id, a.duration])),
    relations: Relation[] = [];
  let longest = 0;
  for (const row of rows) {
    const [id, , count, ...rest] = numbers(row.replace(/\[.*$/, ''));
    const lags = [...row.matchAll(/\[(-?\d+)\]/g)].map((m) => Number(m[1]));
    longest += Math.max(durations.get(id!) ?? 0, ...lags.map(Math.abs));
    rest.slice(0, count).forEach((to, k) => {
      if (durations.has(id!) && durations.has(to))
        relations.push({ from: `a${id!}`, to: `a${to}`, min: lags[k]! - durations.get(id!)! });
    });
  }
  return project(longest, capacities, activities, relations);
}
