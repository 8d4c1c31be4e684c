/** Iterations of the first cooling when nobody says how many there will be; each next one is twice as long. */
const firstCooling = 4000;

/**
 * The temperature by iteration index alone, in units of cost, so that a run can be repeated. With a known number of
 * iterations it stays hot for the share `hold` and falls once from `hot` to `cold`; without, again and again, each time
 * twice as slowly.
 */
export function temperature(
  iteration: number,
  iterations: number | undefined,
  hot: number,
  cold: number,
  hold = 0,
): number {
  let index = iteration,
    length = iterations ?? firstCooling;
  if (iterations === undefined)
    while (index >= length) {
      index -= length;
      length *= 2;
    }
  return hot * Math.pow(cold / hot, Math.max(0, Math.min(1, index / length) - hold) / (1 - hold));
}
