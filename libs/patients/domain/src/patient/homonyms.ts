export interface WithNameKeys {
  readonly id: string;
  /** Birth and used family name as a hurried ear hears them, whatever the accents. */
  readonly keys: readonly string[];
}

/** Who of these sounds like another of them: told in one place for lists, lanes, board, panel and print. */
export function homonymsAmong(patients: readonly WithNameKeys[]): ReadonlySet<string> {
  const bearers = new Map<string, Set<string>>();
  for (const { id, keys } of patients)
    for (const key of keys) bearers.set(key, (bearers.get(key) ?? new Set()).add(id));
  return new Set([...bearers.values()].filter(({ size }) => size > 1).flatMap((ids) => [...ids]));
}
