import type { Minutes, Resource } from '../model/problem';
import type { PreparedDay, PreparedVisit, VisitVariant } from './prepared-day';

/** How two steps of one visit stand to each other where they may take the same resource. */
interface Meeting {
  readonly resource: number;
  /** Neither has another resource to take, and there are never enough units for both. */
  readonly excluded: boolean;
  /** From the start of the first until its units are free again. */
  readonly taken: Minutes;
}

function meetings(day: PreparedDay, prepared: PreparedVisit, variant: VisitVariant, i: number, j: number): Meeting[] {
  const a = prepared.steps[i]!,
    { resources } = day.problem;
  return variant.choices[i]!.lines.flatMap((mine, l) =>
    mine.flatMap((resource) =>
      variant.choices[j]!.lines.flatMap((theirs, m) => {
        if (!theirs.includes(resource)) return [];
        const amounts = a.uses[l]!.amount + prepared.steps[j]!.uses[m]!.amount;
        const excluded = mine.length === 1 && theirs.length === 1 && amounts > mostAtOnce(resources[resource]!);
        return [{ resource, excluded, taken: a.duration + Math.max(a.turnover, resources[resource]!.turnover) }];
      }),
    ),
  );
}

/** Overlapping windows add up. */
function mostAtOnce({ windows }: Resource): number {
  const open = windows.map(({ from }) =>
    windows.reduce((sum, w) => (w.from <= from && from < w.to ? sum + w.capacity : sum), 0),
  );
  return Math.max(0, ...open);
}

/** For each pair of steps, by position, the minutes from start to start that a resource both must take asks; 0 for none. */
export function apartByResources(
  day: PreparedDay,
  prepared: PreparedVisit,
  variant: VisitVariant,
  steps: readonly number[],
): Minutes[] {
  return steps.flatMap((i) =>
    steps.map((j) =>
      i === j
        ? 0
        : Math.max(0, ...meetings(day, prepared, variant, i, j).map(({ excluded, taken }) => (excluded ? taken : 0))),
    ),
  );
}

/**
 * Whether two of the visit's own takings (steps, turnover, the hold of its place) may stand in each other's way on a
 * resource although their starts are as far apart as `least` says, in minutes by position.
 */
export function isEntangled(
  day: PreparedDay,
  prepared: PreparedVisit,
  variant: VisitVariant,
  steps: readonly number[],
  isApart: (p: number, q: number, minutes: Minutes) => boolean,
): boolean {
  // How long the place is held is known with the hours alone: they are tried.
  if (prepared.holdsPart && variant.places.length > 0) return true;
  return steps.some(
    (i, p) =>
      variant.choices[i]!.lines.flat().some((r) => variant.places.includes(r)) ||
      steps.some(
        (j, q) =>
          p !== q &&
          meetings(day, prepared, variant, i, j).some(
            ({ resource, taken }) => day.problem.resources[resource]!.break !== undefined || !isApart(p, q, taken),
          ),
      ),
  );
}
