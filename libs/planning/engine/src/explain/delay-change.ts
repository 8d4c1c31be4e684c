import { durationInFrench, stepName } from '../model/french-wording';
import type { PlannedVisit } from '../model/plan';
import type { Minutes, Relation, Visit } from '../model/problem';
import type { Change } from './change';
import { widened } from './kept-order';
import { withVisit } from './loosened';

/** The delays between two steps, those of care apart, as wide as the plan needs them and no wider: their order stays. */
export function delayChanges(visit: Visit, pair: Pick<Relation, 'from' | 'to'>, plan: PlannedVisit): readonly Change[] {
  const [a, b] = [pair.from, pair.to].map((id) => plan.steps.find((s) => s.id === id));
  if (a === undefined || b === undefined) return [];
  const lag = b.start - a.end,
    isLoose = (r: Relation): boolean => r.from === pair.from && r.to === pair.to && !r.strict;
  const own = visit.relations.filter(isLoose),
    most = Math.min(...own.map((r) => r.max ?? Infinity)),
    least = Math.max(...own.map((r) => r.min ?? -Infinity));
  const text = sentence(visit, pair, { lag, least, most });
  if (text === undefined) return [];
  const relations = visit.relations.map((r) => (isLoose(r) ? reaching(r, visit, lag) : r));
  return [{ text, apply: (p) => withVisit(p, (v) => ({ ...v, relations })), steps: [pair.from, pair.to] }];
}

/** Widened just so far that it holds, if its order lets it. */
function reaching(relation: Relation, visit: Visit, lag: Minutes): Relation {
  const { min = lag, max = lag } = relation;
  return widened(relation, visit, Math.max(0, min - lag, lag - max));
}

interface Limits {
  readonly lag: Minutes;
  readonly least: Minutes;
  readonly most: Minutes;
}

function sentence(visit: Visit, pair: Pick<Relation, 'from' | 'to'>, { lag, least, most }: Limits): string | undefined {
  const [first, second] = [pair.from, pair.to].map((id) => stepName(visit.steps.find((s) => s.id === id)!)),
    names = `entre ${first!} et ${second!}`;
  const before = (minutes: Minutes): string => `${durationInFrench(-minutes)} avant la fin de ${first!}`;
  if (lag > most && most < 0)
    return lag < 0
      ? `Accepter que ${second!} commence ${before(lag)}, au lieu d’au moins ${durationInFrench(-most)} avant`
      : `Accepter que ${second!} commence ${lag === 0 ? 'dès' : `${durationInFrench(lag)} après`} la fin de ${first!}, au lieu d’au moins ${durationInFrench(-most)} avant`;
  if (lag > most && lag < least)
    return `Convenir de ${durationInFrench(lag)} ${names}, au lieu d’au moins ${durationInFrench(least)} et d’au plus ${durationInFrench(most)}`;
  if (lag > most)
    return `Accepter jusqu’à ${durationInFrench(lag)} ${names}, au lieu de ${most > 0 ? durationInFrench(most) : 'l’enchaînement immédiat'}`;
  return lag >= 0 && lag < least
    ? `Se contenter de ${durationInFrench(lag)} ${names}, au lieu de ${durationInFrench(least)}`
    : undefined;
}
