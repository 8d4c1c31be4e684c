import type { PlannedVisit } from '../model/plan';
import type { Minutes, Problem } from '../model/problem';
import type { Change } from './change';
import { changesFor } from './element-change';
import { laterHold } from './hold-change';
import type { FitOracle } from './fit-oracle';
import { violationsOf, type LiftedDays } from './lifted-days';
import { loosened, loosenedAtOneEnd, withVisit } from './loosened';
import { withoutAll, type Relaxable } from './relaxable';

const mostTried = 4;
/** The largest first: where it does not help, no smaller one does. */
const extensions: readonly Minutes[] = [60, 30, 15];

/** A change of the day that was tried: the day so changed, and a programme that holds on it. */
export interface TriedChange {
  readonly text: string;
  readonly problem: Problem;
  readonly plan: PlannedVisit;
  /** Those whose delay, hours or order change. */
  readonly steps: readonly string[];
}

/** Changes with which the visit fits: for each element that suffices alone the smallest that was found; then, while few, what resources would have to give up. */
export function triedAlone(days: LiftedDays, set: readonly Relaxable[], oracle: FitOracle): readonly TriedChange[] {
  const held = heldLater(days, set, oracle),
    most = held === undefined ? mostTried : mostTried - 1;
  const found: TriedChange[] = [],
    given = (element: Relaxable): TriedChange | undefined => changed(days, [element], days.remedy([element]));
  const tryEach = (elements: readonly Relaxable[], change: (element: Relaxable) => TriedChange | undefined): void => {
    for (const element of elements) {
      const tried = found.length < most ? change(element) : undefined;
      if (tried !== undefined && !found.some((f) => f.text === tried.text)) found.push(tried);
    }
  };
  const varied = byTurns(set.filter((e) => e.remedied !== undefined));
  tryEach(varied, (element) => smallest(days, element, oracle) ?? given(element));
  tryEach(
    varied.filter((e) => e.kind === 'resource'),
    given,
  );
  return held === undefined ? found : [...found, held];
}

function heldLater(days: LiftedDays, set: readonly Relaxable[], oracle: FitOracle): TriedChange | undefined {
  const change = laterHold(days.problem, set);
  if (change === undefined) return undefined;
  const problem = change.apply(days.problem),
    plan = oracle.programme(problem);
  if (plan === undefined || violationsOf(problem, plan).length > 0) return undefined;
  return { text: `${change.text}.`, problem, plan, steps: change.steps ?? [] };
}

/** The first of each kind, then the second ones. */
function byTurns(set: readonly Relaxable[]): readonly Relaxable[] {
  const turn = (e: Relaxable): number => set.filter((o) => o.kind === e.kind).indexOf(e);
  return [...set].sort((a, b) => turn(a) - turn(b));
}

/** One change of each of several elements, with which together the visit fits. */
export function triedTogether(days: LiftedDays, sets: readonly (readonly Relaxable[])[]): readonly TriedChange[] {
  const open = sets.map((set) => set.filter((e) => e.remedied !== undefined));
  if (open.some((set) => set.length === 0)) return [];
  const first = open.map((set) => set[0]!),
    others = open.flatMap((set, at) => set.slice(1).map((e) => first.map((f, i) => (i === at ? e : f))));
  const found: TriedChange[] = [];
  for (const choice of [first, ...others]) {
    const tried = found.length < mostTried ? changed(days, choice, days.remedy(choice)) : undefined;
    if (tried !== undefined && !found.some((f) => f.text === tried.text)) found.push(tried);
  }
  return found;
}

function smallest(days: LiftedDays, element: Relaxable, oracle: FitOracle): TriedChange | undefined {
  let plan: PlannedVisit | undefined, wide: Problem | undefined;
  for (const by of extensions) {
    const wider = loosened(days.problem, element, by),
      fit = wider === undefined ? undefined : oracle.programme(wider);
    if (fit === undefined) break;
    [plan, wide] = [fit, wider];
  }
  const fit =
    element.kind === 'visit-window' && wide !== undefined ? atOneEnd(days.problem, element, wide, oracle) : undefined;
  return changed(days, [element], fit ?? plan);
}

/** One end alone, if need be by more, before both: it is one thing to ask of one person. */
function atOneEnd(problem: Problem, element: Relaxable, wide: Problem, oracle: FitOracle): PlannedVisit | undefined {
  const wider = [...extensions].reverse().flatMap((by) => loosened(problem, element, by) ?? []);
  const bothEnds = withVisit(problem, (v) => ({ ...v, window: wide.visits[0]!.window }));
  for (const day of [...wider.flatMap((one) => loosenedAtOneEnd(problem, one)), bothEnds]) {
    const fit = oracle.programme(day);
    if (fit !== undefined) return fit;
  }
  return undefined;
}

/** The mildest changes of these elements under which the plan holds; undefined when it holds under none that can be said. */
function changed(
  days: LiftedDays,
  elements: readonly Relaxable[],
  plan: PlannedVisit | undefined,
): TriedChange | undefined {
  if (plan === undefined) return undefined;
  let problem = days.problem;
  const said: string[] = [],
    steps = new Set<string>();
  for (const [at, element] of elements.entries()) {
    const rest = elements.slice(at + 1);
    const holds = ({ apply }: Change): boolean => violationsOf(withoutAll(apply(problem), rest), plan).length === 0;
    const change = changesFor(days.problem, element, plan).find(holds);
    if (change === undefined) return undefined;
    said.push(change.text);
    for (const id of change.steps ?? []) steps.add(id);
    problem = change.apply(problem);
  }
  const text = said.map((t, i) => (i === 0 ? t : `${t.charAt(0).toLowerCase()}${t.slice(1)}`)).join(', et ');
  return { text: `${text}.`, problem, plan, steps: [...steps] };
}
