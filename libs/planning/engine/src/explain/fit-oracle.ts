import { visitHasPins } from '../model/pins';
import type { PlannedVisit } from '../model/plan';
import type { Problem } from '../model/problem';
import { VisitInsertion } from '../insertion/visit-insertion';
import { plannedVisit } from '../compiled-day/state/planned-visit';
import { evenPrepared } from '../compiled-day/even-day';
import { prepareDay, prepareVisit } from '../compiled-day/prepare-day';
import type { PreparedDay, PreparedVisit } from '../compiled-day/prepared-day';
import { DayState } from '../compiled-day/state/day-state';
import { servedByTwins, withTwins, withoutTwins } from './free-twins';
import { feasibilityOnly } from '../model/one-visit-day';
import { withResourceFree } from './relaxable';

/** Nodes of the order search for all the questions of one explanation. */
const budget = 150_000;
const mostPerQuestion = 30_000;
/** Enough for most programmes that there are; the search would go on for the shortest of them, which nobody asks for. */
const firstTry = 1_000;

/** Answers whether the first visit of a one-visit day fits. "Yes" comes with a programme; "no" may be wrong where `doubt` says so. */
export class FitOracle {
  doubt = false;
  private left = budget;
  /** The day with its twins, entered once for all questions; not where pins of the visit itself are facts of the day. */
  private readonly twinned: StandingDay | undefined;

  constructor(private readonly problem: Problem) {
    this.twinned = visitHasPins(problem.visits[0]!) ? undefined : standingDay(withTwins(problem));
  }

  /** A programme in which nothing mandatory is missing; undefined when there is none. */
  programme(problem: Problem): PlannedVisit | undefined {
    const standing = standingDay(problem);
    return this.insert(standing, standing.day.visits[0]!);
  }

  /** The same with some resources free all day, on a day of which only visits are not as in the constructor's. */
  programmeFreeing(freed: ReadonlySet<string>, { visits }: Problem): PlannedVisit | undefined {
    if (this.twinned === undefined)
      return this.programme([...freed].reduce(withResourceFree, { ...this.problem, visits }));
    const { day } = this.twinned,
      kept = new Set(visits.map((v) => v.id)),
      asked = servedByTwins(this.problem, visits[0]!, freed);
    const prepared = prepareVisit(
      { ...day.problem, visits: [asked, ...day.problem.visits.slice(1)] },
      asked,
      0,
      day.resourceIndex,
    );
    const found = this.insert(
      this.twinned,
      evenPrepared({ ...prepared, companions: prepared.companions.filter((c) => kept.has(day.problem.visits[c]!.id)) }),
    );
    return found === undefined ? undefined : withoutTwins(found);
  }

  private insert({ day, state, insertion }: StandingDay, visit: PreparedVisit): PlannedVisit | undefined {
    const { search, weighing } = insertion,
      before = search.nodes;
    const allowed = Math.max(200, Math.min(mostPerQuestion, this.left));
    weighing.relaxed = false;
    const within = (nodes: number): ReturnType<VisitInsertion['find']> => {
      insertion.budget = insertion.budgetPerArrival = nodes;
      return insertion.find(visit, 1);
    };
    let found = within(Math.min(firstTry, allowed));
    if (found === undefined && insertion.gaveUp && allowed > firstTry) found = within(allowed);
    if (found === undefined && !isProven(insertion, visit)) this.doubt = true;
    this.left -= search.nodes - before;
    if (found === undefined || !insertion.enter(visit, found)) return undefined;
    const programme = state.programmes[0]!,
      plan = plannedVisit(day, visit, programme);
    state.enter(visit, programme, -1);
    programme.planned = false;
    return plan;
  }
}

interface StandingDay {
  readonly day: PreparedDay;
  readonly state: DayState;
  readonly insertion: VisitInsertion;
}

function standingDay(problem: Problem): StandingDay {
  const day = prepareDay({ ...problem, objective: feasibilityOnly }),
    state = new DayState(day),
    insertion = new VisitInsertion(state, undefined);
  for (const companion of day.visits.slice(1)) {
    const presence = insertion.find(companion, Infinity);
    if (presence) insertion.enter(companion, presence);
  }
  return { day, state, insertion };
}

/** Nothing was cut, and no programme holds either when the visit's own steps may stand in each other's way. */
function isProven(insertion: VisitInsertion, visit: PreparedVisit): boolean {
  if (insertion.gaveUp || visit.variantsCut) return false;
  if (!visit.variants.some((v) => v.compiled?.entangled)) return true;
  insertion.weighing.relaxed = true;
  return insertion.find(visit, 1) === undefined && !insertion.gaveUp;
}
