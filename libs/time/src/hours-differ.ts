/** When the patient comes and goes, and when each step of theirs begins. */
export interface HoursOfVisit {
  readonly arrival: number;
  readonly departure: number;
  readonly steps: readonly { readonly code: string; readonly start: number }[];
}

/** Whether a change of hours is told: another arrival or end always, a step that begins at least `thresholdMinutes` sooner or later, one more or less. */
export function hoursDiffer(before: HoursOfVisit, after: HoursOfVisit, thresholdMinutes: number): boolean {
  if (before.arrival !== after.arrival || before.departure !== after.departure) return true;
  return startsDiffer(
    startsBy(before.steps, ({ code }) => code),
    startsBy(after.steps, ({ code }) => code),
    thresholdMinutes,
  );
}

type Starts = ReadonlyMap<string, readonly number[]>;

export function startsBy<Step extends { readonly start: number }>(
  steps: readonly Step[],
  keyOf: (step: Step) => string,
): Starts {
  const starts = new Map<string, number[]>();
  for (const step of [...steps].sort((a, b) => a.start - b.start))
    starts.set(keyOf(step), [...(starts.get(keyOf(step)) ?? []), step.start]);
  return starts;
}

export function startsDiffer(before: Starts, after: Starts, thresholdMinutes: number): boolean {
  if ([...after.keys()].some((key) => !before.has(key))) return true;
  return [...before].some(([key, told]) => {
    const now = after.get(key) ?? [];
    return told.length !== now.length || told.some((start, i) => moved(start, now[i] ?? start, thresholdMinutes));
  });
}

function moved(from: number, to: number, thresholdMinutes: number): boolean {
  const minutes = Math.abs(to - from);
  return minutes > 0 && minutes >= thresholdMinutes;
}
