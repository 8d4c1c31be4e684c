import { Dice } from '../testing/dice';
import { ChainCost } from './chain-cost';
import type { OrderChain } from './order-chain';

const slots = 14;

/** Every choice of starts, one by one. */
function byTrying(
  { min, max, carried }: OrderChain,
  allowed: readonly Int32Array[],
  price: readonly Float64Array[],
): number {
  const starts: number[] = [];
  const from = (k: number, paid: number): number => {
    if (k === allowed.length) return paid;
    let best = Infinity;
    for (const s of allowed[k]!) {
      const apart = k === 0 ? 0 : s - starts[k - 1]!;
      if (k > 0 && (apart < min[k]! || apart > max[k]!)) continue;
      if (carried !== undefined && k > carried.from && k <= carried.to) {
        const since = s - starts[carried.from]!;
        if (since < carried.min[k - carried.from]! || since > carried.max[k - carried.from]!) continue;
      }
      starts[k] = s;
      best = Math.min(best, from(k + 1, paid + price[k]![s]!));
    }
    return best;
  };
  return from(0, 0);
}

function randomChain(dice: Dice): { chain: OrderChain; allowed: Int32Array[]; price: Float64Array[] } {
  const n = dice.whole(1, 4),
    apart = (): Float64Array => Float64Array.from({ length: n }, () => dice.whole(0, 3));
  const min = apart(),
    max = min.map((least) => (dice.chance(0.5) ? Infinity : least + dice.whole(0, 4)));
  const from = dice.whole(0, Math.max(0, n - 3)),
    to = Math.min(n - 1, from + dice.whole(2, 3));
  const carried =
    n < 3 || dice.chance(0.3)
      ? undefined
      : {
          from,
          to,
          min: Float64Array.from({ length: to - from + 1 }, () => (dice.chance(0.5) ? dice.whole(0, 9) : -Infinity)),
          max: Float64Array.from({ length: to - from + 1 }, () => (dice.chance(0.5) ? dice.whole(3, 11) : Infinity)),
        };
  const allowed = Array.from({ length: n }, () =>
    Int32Array.from(
      dice.some(
        Array.from({ length: slots }, (_, s) => s),
        0.7,
      ),
    ),
  );
  const price = Array.from({ length: n }, () => Float64Array.from({ length: slots }, () => dice.whole(-5, 20)));
  return {
    chain: { order: { sequence: new Int32Array(n) } as OrderChain['order'], min, max, carried },
    allowed,
    price,
  };
}

describe('the cheapest starts of a chain', () => {
  it('costs what trying every choice finds, and its starts obey and cost just that', () => {
    const solver = new ChainCost(slots),
      dice = new Dice(11);
    let impossible = 0,
      carriedOver = 0;
    for (let k = 0; k < 1500; k++) {
      const { chain, allowed, price } = randomChain(dice),
        truth = byTrying(chain, allowed, price);
      const found = solver.solve(chain, allowed, price, Infinity);
      expect({ k, found }).toEqual({ k, found: truth });
      if (truth === Infinity) impossible++;
      else {
        const starts = allowed.map((_, p) => Int32Array.of(solver.starts[p]!));
        expect({ k, cost: byTrying(chain, starts, price) }).toEqual({ k, cost: truth });
        if (byTrying({ ...chain, carried: undefined }, allowed, price) < truth) carriedOver++;
      }
    }
    expect(impossible).toBeGreaterThan(50);
    expect(carriedOver).toBeGreaterThan(100);
  });

  it('finds nothing at its own cost, and leaves the starts found before', () => {
    const solver = new ChainCost(slots),
      chain = {
        order: { sequence: new Int32Array(2) } as OrderChain['order'],
        min: Float64Array.of(0, 3),
        max: Float64Array.of(0, 5),
        carried: undefined,
      };
    const allowed = [Int32Array.of(1, 4), Int32Array.of(2, 8)],
      price = [new Float64Array(slots).fill(7), new Float64Array(slots).fill(2)];
    expect(solver.solve(chain, allowed, price, 9.5)).toBe(9);
    expect([...solver.starts.slice(0, 2)]).toEqual([4, 8]);
    solver.starts[0] = 13;
    expect(solver.solve(chain, allowed, price, 9)).toBe(Infinity);
    expect(solver.starts[0]).toBe(13);
  });
});
