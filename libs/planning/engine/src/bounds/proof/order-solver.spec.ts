import { RandomSource } from '../../insertion/random-source';
import { leastEndOfAll, leastShopEnd, randomRigidDay, randomShop } from '../../testing/rigid-days';
import { OrderSolver } from './order-solver';
import type { RigidDay } from './rigid-day';

function closed(rigid: RigidDay, seed: number, workAtOnce = 1_000_000): OrderSolver {
  const solver = new OrderSolver(rigid, seed);
  while (!solver.isClosed) solver.run(workAtOnce);
  return solver;
}

/** What the starts violate, in words. */
function broken(rigid: RigidDay, starts: Int32Array): string[] {
  const at = (s: number): number => starts[s]!;
  const busy = (t: number, k: number): number => {
    const { steps, amount, length } = rigid.shared[k]!;
    return steps.reduce((sum, s, i) => (at(s) <= t && t < at(s) + length[i]! ? sum + amount[i]! : sum), 0);
  };
  return [
    ...Array.from({ length: rigid.count }, (_, s) => s)
      .filter((s) => at(s) < rigid.head[s]! || at(s) > rigid.last[s]!)
      .map((s) => `step ${s} outside`),
    ...rigid.differences.filter((d) => at(d.to) < at(d.from) + d.weight).map((d) => `${d.from} to ${d.to}`),
    ...rigid.exclusions
      .filter((e) => at(e.b) < at(e.a) + e.afterA && at(e.a) < at(e.b) + e.afterB)
      .map((e) => `${e.a} beside ${e.b}`),
    ...rigid.shared.flatMap(({ capacity }, k) =>
      [...new Set(starts)].filter((t) => busy(t, k) > capacity).map((t) => `overload at ${t}`),
    ),
  ];
}

describe('a solver that decides orders and learns', () => {
  it('finds the least end of all and proves it, on days small enough to try everything', () => {
    const random = new RandomSource(11);
    let withPlan = 0,
      withoutPlan = 0;
    for (let day = 0; day < 400; day++) {
      const rigid = randomRigidDay(random, 4 + (day % 5), 8),
        least = leastEndOfAll(rigid),
        solver = closed(rigid, day);
      expect([day, solver.bound]).toEqual([day, least]);
      if (least === Infinity) {
        withoutPlan++;
        continue;
      }
      withPlan++;
      expect([day, solver.end, broken(rigid, solver.starts)]).toEqual([day, least, []]);
      expect(Math.max(...solver.starts.map((start, s) => start + rigid.tail[s]!))).toBe(least);
    }
    expect(withPlan).toBeGreaterThan(100);
    expect(withoutPlan).toBeGreaterThan(20);
  });

  it('never claims a bound above the optimum on its way, in shops of which every order was tried', () => {
    const random = new RandomSource(5);
    for (let shop = 0; shop < 12; shop++) {
      const rigid = randomShop(random, 3, 19),
        optimum = leastShopEnd(rigid, 3),
        solver = new OrderSolver(rigid, 3);
      for (let before = 0; !solver.isClosed; before = solver.bound) {
        solver.run(50);
        expect(solver.bound).toBeGreaterThanOrEqual(before);
        expect(solver.bound).toBeLessThanOrEqual(optimum);
        expect(solver.end).toBeGreaterThanOrEqual(optimum);
      }
      expect([solver.end, solver.bound, broken(rigid, solver.starts)]).toEqual([optimum, optimum, []]);
    }
  });

  it('goes on below a plan that it is told, and keeps that plan where nothing ends earlier', () => {
    const rigid = randomShop(new RandomSource(8), 3, 23),
      best = closed(rigid, 1),
      told = new OrderSolver(rigid, 1);
    told.know(best.end, best.starts);
    told.know(best.end + 4, new Int32Array(rigid.count));
    while (!told.isClosed) told.run(1000);
    expect([told.end, [...told.starts]]).toEqual([best.end, [...best.starts]]);
  });

  it('does the same work for the same seed, and stops when its work is done', () => {
    const rigid = randomShop(new RandomSource(9), 7, 97),
      runs = [4, 4].map((seed) => new OrderSolver(rigid, seed));
    for (const solver of runs) for (let k = 0; k < 20; k++) solver.run(20_000);
    const [one, other] = runs.map(({ end, bound, conflicts, work, starts }) => ({
      end,
      bound,
      conflicts,
      work,
      starts: [...starts],
    }));
    expect(one).toEqual(other);
    const small = new OrderSolver(rigid, 4);
    small.run(3000);
    expect(small.work).toBeGreaterThanOrEqual(3000);
    expect(small.work).toBeLessThan(30_000);
  });
});
