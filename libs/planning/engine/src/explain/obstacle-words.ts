import { resourceName, ruleOfCare, stepName } from '../model/french-wording';
import type { Relation, Resource, Visit } from '../model/problem';
import type { Relaxable } from './relaxable';

/** By itself, and in « aucune heure ne convient à la fois … ». */
export interface Words {
  readonly alone: string;
  readonly among: string;
}

export const listed = (names: readonly string[]): string =>
  names.length <= 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)!}`;

/** At most this many names in a sentence; the rest is counted. */
const mostNames = 4;
export const short = (names: readonly string[]): string =>
  names.length <= mostNames
    ? listed(names)
    : listed([...names.slice(0, mostNames - 1), `${names.length - mostNames + 1} autres`]);

export const nameIn = (visit: Visit, id: string): string => stepName(visit.steps.find((s) => s.id === id)!);

/** Nobody is said to be taken whom nothing takes. */
export function resourceWords(resources: readonly Resource[], steps: string): Words {
  const taken = resources.filter((r) => r.busy.length > 0).map(resourceName),
    untaken = resources.filter((r) => r.busy.length === 0).map(resourceName),
    forSteps = steps === '' ? '' : ` pour ${steps}`;
  const said = [
    ...(taken.length === 0
      ? []
      : [`${short(taken)} ${taken.length === 1 ? 'n’est pas libre' : 'ne sont pas libres'} aux heures qu’il faudrait`]),
    ...(untaken.length === 0
      ? []
      : [`${short(untaken)} ${untaken.length === 1 ? 'n’offre pas' : 'n’offrent pas'} les heures qu’il faudrait`]),
  ];
  return {
    alone: `${listed(said)}${forSteps}`,
    among: `aux disponibilités de ${short(resources.map(resourceName))}${forSteps}`,
  };
}

/** Delays, what is an order and no more, and of both what is a matter of care. */
export function relationWords(visit: Visit, same: readonly Relaxable[]): Words {
  const pairs = same.flatMap((r) => r.involves.relations!),
    [orders, delays] = [true, false].map((isOrder) => pairs.filter((pair) => isOrderOnly(visit, pair) === isOrder));
  const between = delays!.map(
      (pair) => `entre ${nameIn(visit, pair.from)} et ${nameIn(visit, pair.to)}${careOf(visit, pair)}`,
    ),
    before = orders!.map(
      (pair) => `${nameIn(visit, pair.from)} avant ${nameIn(visit, pair.to)}${careOf(visit, pair, [', ', ''])}`,
    );
  const said: readonly Words[] = [
    ...(between.length === 0
      ? []
      : between.length === 1
        ? [{ alone: `le délai imposé ${between[0]!}`, among: `au délai imposé ${between[0]!}` }]
        : [{ alone: `les délais imposés ${short(between)}`, among: `aux délais imposés ${short(between)}` }]),
    ...(before.length === 0
      ? []
      : before.length === 1
        ? [{ alone: `l’ordre imposé (${before[0]!})`, among: `à l’ordre imposé (${before[0]!})` }]
        : [{ alone: `les ordres imposés (${short(before)})`, among: `aux ordres imposés (${short(before)})` }]),
  ];
  return {
    alone: `${listed(said.map((w) => w.alone))} ${pairs.length === 1 ? 'ne peut pas être tenu' : 'ne peuvent pas être tenus ensemble'}`,
    among: listed(said.map((w) => w.among)),
  };
}

const relationsOf = (visit: Visit, pair: Pick<Relation, 'from' | 'to'>): readonly Relation[] =>
  visit.relations.filter((r) => r.from === pair.from && r.to === pair.to);
const isOrderOnly = (visit: Visit, pair: Pick<Relation, 'from' | 'to'>): boolean =>
  relationsOf(visit, pair).every((r) => r.min === 0 && r.max === undefined);
const careOf = (visit: Visit, pair: Pick<Relation, 'from' | 'to'>, [open, close] = [' (', ')']): string =>
  relationsOf(visit, pair).some((r) => r.strict) ? `${open}${ruleOfCare}${close}` : '';
