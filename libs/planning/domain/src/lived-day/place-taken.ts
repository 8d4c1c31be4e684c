import type { Minutes } from '@diurne/planning-engine';
import { frenchHour } from '@diurne/time';
import type { TracedMark } from './visit-of-facts.value';

/** Somebody at a place; `until` null: still there. */
export interface AtPlace {
  /** Of the visit, without its patient. */
  readonly name: string;
  readonly from: Minutes;
  readonly until: Minutes | null;
}
export interface PlaceToTake {
  readonly name: string;
  readonly units: number;
  readonly others: readonly AtPlace[];
}
type PlaceMark = Pick<TracedMark, 'kind' | 'minute'> & { readonly resourceId: string | null };

/** When a patient is at a place, from what is noted of them; a departure ends it. */
export function staysAt(placeId: string, marks: readonly PlaceMark[], left: Minutes | null): Omit<AtPlace, 'name'>[] {
  const moves = marks
    .filter(({ kind }) => kind === 'placed' || kind === 'placeFreed')
    .sort((a, b) => a.minute - b.minute);
  return moves.flatMap(({ kind, resourceId, minute: from }, index) => {
    if (kind !== 'placed' || resourceId !== placeId) return [];
    const next = moves[index + 1]?.minute ?? null;
    const until = left === null || (next !== null && next < left) ? next : left;
    return [{ from, until }];
  });
}

/** Who is at a place that has no room for one more, in French; null when it has. */
export function whyPlaceIsTaken({ name, units, others }: PlaceToTake, stay: Omit<AtPlace, 'name'>): string | null {
  const there = others.filter(
    ({ from, until }) => (stay.until === null || from < stay.until) && (until === null || stay.from < until),
  );
  if (there.length < units) return null;
  const who = there.map((one) =>
    one.until === null
      ? `${one.name} depuis ${frenchHour(one.from)}`
      : `${one.name} de ${frenchHour(one.from)} à ${frenchHour(one.until)}`,
  );
  return `«\u00a0${name}\u00a0» est occupée\u00a0: ${who.join(', ')}. Notez d’abord que cette place est libérée, ou choisissez-en une autre.`;
}
