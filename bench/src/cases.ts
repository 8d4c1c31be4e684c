import type { DayCase, DayMode } from './shared-days';

export interface CaseGroup {
  readonly visits: number;
  readonly load: number;
  readonly mode: DayMode;
  readonly seeds: number;
  readonly rivalSeeds: number;
}

const group = (visits: number, load: number, mode: DayMode, seeds: number, rivalSeeds = 0): CaseGroup => ({
  visits,
  load,
  mode,
  seeds,
  rivalSeeds,
});

/** In ten minutes: a few seeds of each kind. */
export const usualGroups: readonly CaseGroup[] = [
  group(24, 1.3, 'std', 3),
  group(40, 1.3, 'std', 4),
  group(80, 1.3, 'std', 3),
  group(150, 1.3, 'std', 3),
  group(40, 1.6, 'std', 4, 1),
  group(80, 1.6, 'std', 2),
  group(40, 2, 'std', 3),
  group(24, 1.3, 'conv', 4, 1),
  group(40, 1.3, 'conv', 3),
  group(40, 1.3, 'am', 2),
];

/** Twenty seeds of every size, load and mode; the rivals on as many as hours allow. */
export const fullGroups: readonly CaseGroup[] = [24, 40, 80, 150].flatMap((visits) =>
  (['std', 'am', 'conv'] as const).flatMap((mode) =>
    [1.3, 1.6, 2].map((load) => group(visits, load, mode, 20, rivalSeeds(visits, load, mode))),
  ),
);

/** Of 24 visits, load changes hardly anything; 150 are beyond the rivals. */
function rivalSeeds(visits: number, load: number, mode: DayMode): number {
  if (visits === 24) return load === 1.3 && mode !== 'am' ? 8 : 0;
  if (visits === 150) return 0;
  return mode === 'std' || (load === 1.3 && visits === 40) ? 5 : 0;
}

export const casesOf = (g: CaseGroup, seeds = g.seeds): DayCase[] =>
  Array.from({ length: seeds }, (_, k) => ({ visits: g.visits, seed: k + 1, load: g.load, mode: g.mode }));
export const titleOf = (g: Pick<CaseGroup, 'visits' | 'load' | 'mode'>): string =>
  `${g.visits} visits, load ${g.load}, ${g.mode}`;
export const keyOf = (c: DayCase): string => `${titleOf(c)}, seed ${c.seed}`;
