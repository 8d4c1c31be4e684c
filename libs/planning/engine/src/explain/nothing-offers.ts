import { attributeInFrench, quoted, resourceName, stepName } from '../model/french-wording';
import { placeSuits } from '../model/place-candidates';
import type { Problem, Resource, Step } from '../model/problem';
import type { Change } from './change';
import { listed } from './obstacle-words';

/** What a visit asks that no hour of any day could offer, in a French sentence, and changes under which something would. */
export interface Impossibility {
  readonly code: string;
  readonly sentence: string;
  readonly changes: readonly Change[];
}

/** Places beyond this many are not tried with what they lack. */
const mostEquipped = 4;

/** Of the first visit: a place that has what it asks, and steps whose resources are not where they would have to meet. */
export function impossibilities(problem: Problem): readonly Impossibility[] {
  const visit = problem.visits[0]!,
    unsuited = visit.pinned?.place === undefined ? unsuitedPlaces(problem) : undefined;
  return [...(unsuited === undefined ? [] : [unsuited]), ...visit.steps.flatMap((step) => apart(problem, step) ?? [])];
}

const inWords = (attribute: string): string => quoted(attributeInFrench(attribute));

function unsuitedPlaces(problem: Problem): Impossibility | undefined {
  const { place: wish } = problem.visits[0]!,
    places = problem.resources.filter((r) => r.kind === 'place');
  if (wish === undefined || places.some((r) => placeSuits(wish, r))) return undefined;
  const named = places.filter((r) => wish.anyOf === undefined || wish.anyOf.includes(r.id)),
    lacking = (r: Resource): string[] => (wish.attributes ?? []).filter((a) => !r.attributes.includes(a));
  if (named.length === 0)
    return {
      code: 'no-place-suits',
      sentence: `La venue demande une place${wish.anyOf === undefined ? '' : ' parmi celles qui sont nommées'}, et la journée n’en a pas.`,
      changes: [],
    };
  const never = (wish.attributes ?? []).filter((a) => named.every((r) => !r.attributes.includes(a))),
    among =
      wish.anyOf === undefined ? 'Aucune place' : `Aucune des places demandées (${listed(named.map(resourceName))})`;
  const what =
    never.length > 1
      ? `ni ${never.map(inWords).join(' ni ')}`
      : never.length > 0
        ? inWords(never[0]!)
        : `à la fois ${listed(wish.attributes!.map(inWords))}`;
  const equipped = [...named]
    .sort((a, b) => lacking(a).length - lacking(b).length)
    .slice(0, mostEquipped)
    .map((one): Change => ({
      text: `Équiper ${resourceName(one)} de ${listed(lacking(one).map(inWords))}`,
      apply: (p) => ({
        ...p,
        resources: p.resources.map((r) =>
          r.id === one.id ? { ...r, attributes: [...r.attributes, ...lacking(one)] } : r,
        ),
      }),
    }));
  return { code: 'no-place-suits', sentence: `${among} n’offre ${what}, que la venue demande.`, changes: equipped };
}

/** A step is at one location, where every line needs somebody or something that is there or stands nowhere. */
function apart(problem: Problem, step: Step): Impossibility | undefined {
  if (step.pinned !== undefined || step.optional || step.location === '@place') return undefined;
  const of = (ids: readonly string[]): Resource[] => problem.resources.filter((r) => ids.includes(r.id)),
    lines = step.uses.map((u) => of(u.anyOf));
  const standing = lines.filter((line) => line.every((r) => r.location !== undefined)),
    isThere = (line: readonly Resource[], at: string): boolean => line.some((r) => r.location === at);
  const nameOf = (id: string): string => quoted(problem.locations.find((l) => l.id === id)?.name ?? id),
    either = (line: readonly Resource[]): string => line.map(resourceName).join(' ou ');
  const own = step.location,
    away = own === undefined ? standing : standing.filter((line) => !isThere(line, own));
  if (away.length === 0) return undefined;
  if (own === undefined && standing.flat().some((r) => standing.every((line) => isThere(line, r.location!))))
    return undefined;
  const sentence =
    own !== undefined
      ? `${stepName(step)} a lieu à ${nameOf(own)}, où ${listed(away.map(either))} ${away.length === 1 ? 'n’est pas' : 'ne sont pas'}.`
      : `${stepName(step)} n’a lieu nulle part\u00a0: ${listed(away.map(either))} ne sont pas au même endroit.`;
  return { code: 'step-resources-apart', sentence, changes: own === undefined ? [] : [elsewhere(step)] };
}

function elsewhere(step: Step): Change {
  const freed = ({ location: _location, ...rest }: Step): Step => rest;
  return {
    text: `Ne plus imposer le lieu de ${stepName(step)}`,
    apply: (p) => ({
      ...p,
      visits: p.visits.map((v, i) =>
        i > 0 ? v : { ...v, steps: v.steps.map((s) => (s.id === step.id ? freed(s) : s)) },
      ),
    }),
  };
}
