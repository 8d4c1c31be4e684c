export interface Asking {
  readonly energy: number;
  readonly price: number;
}

/**
 * A lower bound on the cost of refusing askers until `excess` is gone, and the least number of them: the greater of
 * the cheapest share by share, and of the cheapest refusals as many as it takes at least.
 */
export function leastRefused(asking: readonly Asking[], excess: number): { count: number; cost: number } {
  const byEnergy = [...asking].sort((a, b) => b.energy - a.energy);
  let count = 0,
    gone = 0;
  while (gone < excess && count < byEnergy.length) gone += byEnergy[count++]!.energy;
  const cheapest = [...asking]
    .sort((a, b) => a.price - b.price)
    .slice(0, count)
    .reduce((sum, a) => sum + a.price, 0);
  let left = excess,
    shares = 0;
  for (const one of [...asking].sort((a, b) => a.price / a.energy - b.price / b.energy)) {
    if (left <= 0) break;
    shares += one.price * Math.min(1, left / one.energy);
    left -= one.energy;
  }
  // Costs are whole numbers: a share is rounded up, a hair apart.
  return { count, cost: Math.max(cheapest, Math.ceil(shares - 1e-6)) };
}
