import type { Minutes, Relation, Visit } from '../model/problem';

/**
 * What is left of a relation whose delay is loosened as far as it goes: a `min` or `max` never lets the later step begin
 * before the earlier one has ended, and how far steps may overlap stays. Strict ones stay whole; none where nothing is left.
 */
export function orderOf(relation: Relation, visit: Visit): readonly Relation[] {
  if (relation.strict) return [relation];
  const { from, to } = relation,
    min = relation.min === undefined ? undefined : Math.min(0, relation.min),
    max = leastOfMax(relation, visit);
  if (min === undefined && max === undefined) return [];
  return [{ from, to, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }];
}

/** Nothing of the relation could be loosened: it is strict, or an order and no more. */
export function hasNoSlack(relation: Relation, visit: Visit): boolean {
  const [left] = orderOf(relation, visit);
  return left !== undefined && left.min === relation.min && left.max === relation.max;
}

/** Widened by so many minutes on each side, within what is left of its order. */
export function widened(relation: Relation, visit: Visit, by: Minutes): Relation {
  if (relation.strict) return relation;
  const [left] = orderOf(relation, visit);
  return {
    ...relation,
    ...(relation.min === undefined ? {} : { min: Math.max(relation.min - by, left?.min ?? -Infinity) }),
    ...(relation.max === undefined ? {} : { max: Math.min(relation.max + by, left?.max ?? Infinity) }),
  };
}

/** A `max` so far below zero that the second step comes first keeps it there. */
function leastOfMax({ from, to, max }: Relation, { steps }: Visit): Minutes | undefined {
  if (max === undefined) return undefined;
  const lasts = (id: string): Minutes => steps.find((s) => s.id === id)!.duration,
    endsBefore = -lasts(from) - lasts(to),
    startsBefore = -lasts(from);
  return [endsBefore, startsBefore].find((kept) => max <= kept);
}
