/** What somebody saw of a record and what they make of it: what they left as it was is not theirs to write. */
export interface Correction<Fields> {
  readonly seen: Fields;
  readonly now: Fields;
}
export type CorrectedFields<Fields> =
  | { readonly ok: true; readonly before: Partial<Fields>; readonly after: Partial<Fields> }
  /** Somebody else has changed these meanwhile. */
  | { readonly ok: false; readonly changedSince: readonly (keyof Fields)[] };

/** The fields that change. One that reads otherwise by now than its author saw refuses all; two who correct different fields do not meet. */
export function correctedFields<Fields extends object>(
  standing: Fields,
  { seen, now }: Correction<Fields>,
): CorrectedFields<Fields> {
  const changed = (Object.keys(seen) as (keyof Fields)[]).filter(
    (field) => seen[field] !== now[field] && standing[field] !== now[field],
  );
  const changedSince = changed.filter((field) => standing[field] !== seen[field]);
  if (changedSince.length > 0) return { ok: false, changedSince };
  const of = (record: Fields) => Object.fromEntries(changed.map((field) => [field, record[field]])) as Partial<Fields>;
  return { ok: true, before: of(standing), after: of(now) };
}
