import { durationInFrench, hoursInFrench, resourceName, stepName } from '../model/french-wording';
import type { PlannedVisit, Relaxation } from '../model/plan';
import type { Minutes, Problem, Relation, Visit } from '../model/problem';
import type { FitOracle } from './fit-oracle';
import { effectSentence } from './reason-wording';
import { withResourceFree, type Relaxable } from './relaxable';

const mostRelaxations = 4;
const extensions: readonly Minutes[] = [15, 30, 60];

interface Attempt { readonly change: string; readonly problem: Problem }

/** Small changes that were tried and with which the visit fits, the smallest of each kind first. */
export function triedRelaxations(problem: Problem, set: readonly Relaxable[], oracle: FitOracle): readonly Relaxation[] {
  const found: Relaxation[] = [];
  for (const element of set) {
    if (found.length >= mostRelaxations) break;
    for (const attempt of attempts(problem, element)) {
      const fit = oracle.programme(attempt.problem);
      if (fit === undefined) continue;
      found.push({ change: attempt.change, effect: effectSentence(fit) });
      break;
    }
    const released = element.kind === 'resource' ? release(problem, element, oracle) : undefined;
    if (released !== undefined && found.length < mostRelaxations) found.push(released);
  }
  return found;
}

function* attempts(problem: Problem, element: Relaxable): Generator<Attempt> {
  const visit = problem.visits[0]!;
  if (element.kind === 'resource') yield* longerWindows(problem, element.involves.resources![0]!);
  if (element.kind === 'relation') yield* looserDelays(problem, visit, element.involves.relations![0]!);
  if (element.kind === 'visit-window') yield* longerPresence(problem, visit);
  if (element.kind === 'step-window') {
    const id = element.involves.steps![0]!, step = visit.steps.find((s) => s.id === id)!;
    for (const by of extensions) {
      const window = { from: step.window!.from - by, to: step.window!.to + by };
      yield { change: `Autoriser ${stepName(step)} ${hoursInFrench(window.from, window.to)} (${durationInFrench(by)} de part et d’autre).`, problem: withVisit(problem, { ...visit, steps: visit.steps.map((s) => (s === step ? { ...s, window } : s)) }) };
    }
  }
}

function* longerWindows(problem: Problem, id: string): Generator<Attempt> {
  const resource = problem.resources.find((r) => r.id === id)!, { opening } = problem;
  const within = (list: typeof resource.windows): Problem => ({ ...problem, resources: problem.resources.map((r) => (r === resource ? { ...r, windows: list } : r)) });
  for (const by of extensions)
    for (const window of resource.windows) {
      const later = { from: window.to, to: Math.min(window.to + by, opening.to), capacity: window.capacity };
      const sooner = { from: Math.max(window.from - by, opening.from), to: window.from, capacity: window.capacity };
      for (const extra of [later, sooner]) {
        if (extra.from >= extra.to || resource.windows.some((w) => w.from < extra.to && extra.from < w.to)) continue;
        yield { change: `Ouvrir ${resourceName(resource)} ${durationInFrench(extra.to - extra.from)} de plus, ${hoursInFrench(extra.from, extra.to)}.`, problem: within([...resource.windows, extra]) };
      }
    }
}

function* looserDelays(problem: Problem, visit: Visit, pair: Pick<Relation, 'from' | 'to'>): Generator<Attempt> {
  const relation = visit.relations.find((r) => r.from === pair.from && r.to === pair.to)!;
  const [from, to] = [pair.from, pair.to].map((id) => stepName(visit.steps.find((s) => s.id === id)!));
  for (const by of extensions) {
    const { min, max } = relation;
    const looser = { ...relation, ...(min === undefined ? {} : { min: min - by }), ...(max === undefined ? {} : { max: max + by }) };
    yield { change: `Assouplir de ${durationInFrench(by)} le délai entre ${from!} et ${to!}.`, problem: withVisit(problem, { ...visit, relations: visit.relations.map((r) => (r === relation ? looser : r)) }) };
  }
}

function* longerPresence(problem: Problem, visit: Visit): Generator<Attempt> {
  const { window } = visit, { opening } = problem;
  for (const by of [...extensions, 120, opening.to - opening.from]) {
    const earlier = { from: Math.max(opening.from, window.from - by), to: window.to }, later = { from: window.from, to: Math.min(opening.to, window.to + by) };
    if (earlier.from < window.from) yield { change: `Faire venir le patient ${durationInFrench(window.from - earlier.from)} plus tôt au besoin.`, problem: withVisit(problem, { ...visit, window: earlier }) };
    if (later.to > window.to) yield { change: `Laisser repartir le patient ${durationInFrench(later.to - window.to)} plus tard au besoin.`, problem: withVisit(problem, { ...visit, window: later }) };
  }
  const longest = opening.to - opening.from;
  if (visit.maxPresence < longest) yield { change: `Accepter une présence plus longue que ${durationInFrench(visit.maxPresence)}.`, problem: withVisit(problem, { ...visit, maxPresence: longest }) };
}

/** The hours at which the resource would serve if it were free all day: exactly what would have to be released. */
function release(problem: Problem, element: Relaxable, oracle: FitOracle): Relaxation | undefined {
  const id = element.involves.resources![0]!, resource = problem.resources.find((r) => r.id === id)!;
  const fit = oracle.programme(withResourceFree(problem, id));
  if (fit === undefined) return undefined;
  const hours = hoursOf(fit, id);
  if (hours.length === 0) return undefined;
  return { change: `Libérer ${resourceName(resource)} ${hours.map((h) => hoursInFrench(h.from, h.to)).join(' et ')}.`, effect: effectSentence(fit) };
}

function hoursOf(fit: PlannedVisit, id: string): { from: Minutes; to: Minutes }[] {
  if (fit.place === id) return [{ from: fit.arrival, to: fit.departure }];
  return fit.steps.filter((s) => s.uses.includes(id)).map((s) => ({ from: s.start, to: s.end }));
}

function withVisit(problem: Problem, visit: Visit): Problem {
  return { ...problem, visits: [visit, ...problem.visits.slice(1)] };
}
