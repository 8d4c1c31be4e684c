import { checkPlan } from '../../constraints/check-plan';
import {
  openShopProblem,
  projectProblem,
  projectWithLagsProblem,
  smallProjectProblem,
} from '../../testing/classical-instances';
import { searched } from '../../testing/run-search';
import { leastEndOfOrders, leastEndOfStarts, type SmallProject } from '../../testing/tried-orders';
import { RandomSource } from '../../insertion/random-source';

/** Jobs in rows, machines in columns. */
const shopText = (rows: readonly (readonly number[])[]): string =>
  [`${rows.length} ${rows[0]!.length}`, ...rows.map((row) => row.join(' '))].join('\n');
const asProject = (rows: readonly (readonly number[])[]): SmallProject => ({
  capacities: rows[0]!.map(() => 1),
  lags: [],
  activities: rows.flatMap((row, job) =>
    row.map((duration, m) => ({ duration, job, demands: row.map((_, k) => (k === m ? 1 : 0)) })),
  ),
});

describe('shops, by lists of steps', () => {
  it.each([
    {
      name: 'two jobs, three machines',
      rows: [
        [5, 2, 9],
        [7, 4, 3],
      ],
      least: 16,
    },
    {
      name: 'three jobs, two machines',
      rows: [
        [6, 11],
        [4, 5],
        [9, 3],
      ],
      least: 19,
    },
    {
      name: 'a machine that everybody wants long',
      rows: [
        [8, 1, 2],
        [9, 2, 1],
        [7, 3, 4],
      ],
      least: 24,
    },
  ])('plans $name best and proves it', ({ rows, least }) => {
    expect(leastEndOfOrders(asProject(rows))).toBe(least);
    const problem = openShopProblem(shopText(rows)),
      { outcome, stoppedBy } = searched(problem, { seed: 1, iterations: 2000 });
    expect(checkPlan(problem, outcome)).toEqual([]);
    expect([outcome.cost.total, outcome.bound, stoppedBy]).toEqual([least, least, 'optimal']);
  });

  it('plans shops of uneven durations as well as trying every order does', () => {
    const random = new RandomSource(23);
    for (let shop = 0; shop < 8; shop++) {
      const rows = Array.from({ length: 2 + (shop % 2) }, () =>
        Array.from({ length: 2 + ((shop + 1) % 2) }, () => 1 + random.below(13)),
      );
      const least = leastEndOfOrders(asProject(rows)),
        { outcome } = searched(openShopProblem(shopText(rows)), { seed: shop, iterations: 2000 });
      expect([shop, outcome.cost.total, outcome.bound]).toEqual([shop, least, least]);
    }
  });
});

const projectText = `jobs (incl. supersource/sink ):  7
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
1 1 3 2 3 4
2 1 1 5
3 1 1 6
4 1 1 6
5 1 1 7
6 1 1 7
7 1 0
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------------------------
1 1 0 0 0
2 1 4 2 0
3 1 3 2 1
4 1 5 1 2
5 1 2 3 0
6 1 6 1 1
7 1 0 0 0
RESOURCEAVAILABILITIES:
  R 1  R 2
  3    2
`;

describe('projects with shared capacities, by lists of steps', () => {
  it('plans a project of five best and proves it', () => {
    const small: SmallProject = {
      capacities: [3, 2],
      lags: [
        { from: 0, to: 3, lag: 4 },
        { from: 1, to: 4, lag: 3 },
        { from: 2, to: 4, lag: 5 },
      ],
      activities: [
        { duration: 4, demands: [2, 0] },
        { duration: 3, demands: [2, 1] },
        { duration: 5, demands: [1, 2] },
        { duration: 2, demands: [3, 0] },
        { duration: 6, demands: [1, 1] },
      ],
    };
    expect(leastEndOfOrders(small)).toBe(16);
    const problem = projectProblem(projectText),
      { outcome } = searched(problem, { seed: 1, iterations: 2000 });
    expect(checkPlan(problem, outcome)).toEqual([]);
    expect([outcome.cost.total, outcome.bound]).toEqual([16, 16]);
  });

  it('plans small projects as well as trying every order does', () => {
    const random = new RandomSource(31);
    for (let project = 0; project < 12; project++) {
      const activities = Array.from({ length: 4 + (project % 3) }, () => ({
        duration: 1 + random.below(7),
        demands: [random.below(4), random.below(3)],
      }));
      const lags = activities.flatMap((_, to) =>
        activities
          .slice(0, to)
          .flatMap(({ duration }, from) =>
            random.next() < 0.3 ? [{ from, to, lag: duration + random.below(3) }] : [],
          ),
      );
      const small = { capacities: [3, 2], activities, lags },
        least = leastEndOfOrders(small);
      const problem = smallProjectProblem(small),
        { outcome } = searched(problem, { seed: project, iterations: 2000 });
      expect([project, checkPlan(problem, outcome), outcome.cost.total, outcome.bound]).toEqual([
        project,
        [],
        least,
        least,
      ]);
    }
  });

  it('keeps maximum lags, and plans nothing where there is no plan', () => {
    const random = new RandomSource(41);
    let planned = 0,
      refused = 0;
    for (let project = 0; project < 30; project++) {
      const activities = Array.from({ length: 4 }, () => ({
        duration: 1 + random.below(4),
        demands: [1 + random.below(2)],
      }));
      const lags = activities.flatMap((_, to) =>
        activities.slice(0, to).flatMap(({ duration }, from) => {
          if (random.next() < 0.5) return [];
          const lag = duration + random.below(2);
          return [
            { from, to, lag },
            ...(random.next() < 0.6 ? [{ from: to, to: from, lag: -lag - random.below(2) }] : []),
          ];
        }),
      );
      const small = { capacities: [2], activities, lags },
        least = leastEndOfStarts(small, 18),
        problem = smallProjectProblem(small),
        { outcome } = searched(problem, { seed: 1, iterations: 300 });
      expect([project, checkPlan(problem, outcome)]).toEqual([project, []]);
      if (least === Infinity) {
        refused += 1;
        expect([project, outcome.visits.map(({ status }) => status), outcome.bound, outcome.gap]).toEqual([
          project,
          ['unplanned'],
          outcome.cost.total,
          0,
        ]);
      } else {
        planned += 1;
        expect([project, outcome.cost.total]).toEqual([project, least]);
      }
    }
    expect(planned).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(3);
  });

  it('reads start-to-start lags of a file, negative ones as limits', () => {
    const text = [
      '3 1 0 0',
      '0 1 1 1 [0]',
      '1 1 2 2 3 [4] [1]',
      '2 1 2 1 4 [-5] [3]',
      '3 1 1 4 [2]',
      '4 1 0',
      '0 1 0 0',
      '1 1 2 1',
      '2 1 3 1',
      '3 1 2 1',
      '4 1 0 0',
      '1',
    ].join('\n');
    const { outcome } = searched(projectWithLagsProblem(text), { seed: 1, iterations: 300 });
    expect(outcome.visits[0]).toMatchObject({
      status: 'planned',
      steps: [
        { id: 'a1', start: 0 },
        { id: 'a3', start: 2 },
        { id: 'a2', start: 4 },
      ],
    });
    expect([outcome.cost.total, outcome.bound]).toEqual([7, 7]);
  });
});
