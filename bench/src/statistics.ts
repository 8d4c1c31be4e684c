export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}
export const median = (values: readonly number[]): number => percentile(values, 0.5);

export function timed<T>(work: () => T): { value: T; milliseconds: number } {
  const start = performance.now(),
    value = work();
  return { value, milliseconds: performance.now() - start };
}
