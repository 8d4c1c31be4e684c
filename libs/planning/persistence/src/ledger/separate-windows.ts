import type { CapacityWindow } from '@diurne/planning-engine';

/** Overlapping shifts add up; written apart they are one window for each stretch of equal capacity, and never more units than there are. In order, touching ones of equal capacity joined. */
export function separateWindows(windows: readonly CapacityWindow[], units: number): readonly CapacityWindow[] {
  const edges = [...new Set(windows.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const pieces: CapacityWindow[] = [];
  edges.forEach((from, index) => {
    const to = edges[index + 1];
    if (to === undefined) return;
    const capacity = Math.min(
      units,
      windows.reduce((sum, window) => (window.from <= from && to <= window.to ? sum + window.capacity : sum), 0),
    );
    const last = pieces.at(-1);
    if (capacity === 0) return;
    if (last && last.to === from && last.capacity === capacity) pieces[pieces.length - 1] = { ...last, to };
    else pieces.push({ from, to, capacity });
  });
  return pieces;
}
