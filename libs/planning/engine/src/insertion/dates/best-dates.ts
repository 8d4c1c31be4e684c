import type { PlannedVisit } from '../../model/plan';
import type { Problem, Visit } from '../../model/problem';
import { visitHasPins } from '../../model/pins';
import { durationInFrench } from '../../model/french-wording';
import { DateFamily, OpenDate, type CandidateDay } from './open-date';
import type { RankedDay } from './ranked-day';

interface Found {
  readonly day: number;
  readonly plan: PlannedVisit;
  readonly cost: number;
}

/**
 * Days with their bookings, kept ready to be asked about one visit after another. A day that changes is replaced; what
 * it takes is entered anew when it is next asked.
 */
export class OpenDates {
  private readonly families = new Map<string, DateFamily>();
  private readonly dates: OpenDate[];

  constructor(days: readonly CandidateDay[]) {
    this.dates = days.map((day) => new OpenDate(day));
  }

  replace(index: number, day: CandidateDay): void {
    this.dates[index] = new OpenDate(day);
  }

  /**
   * The `count` best days for one visit, cheapest first and then in the order given, each with its best programme. The
   * days stay exactly as they are; a day that cannot come among the best by its least possible cost is not looked at.
   */
  best(visit: Visit, options: { count: number }): readonly RankedDay[] {
    const found: Found[] = [],
      isPinned = visitHasPins(visit);
    this.dates.forEach((date, day) => {
      const { problem } = date.candidate,
        limit = found.length < options.count ? Infinity : found.at(-1)!.cost;
      // Who is there already is planned whatever it costs.
      if (!isPinned && (isTooShort(problem, visit) || leastCost(problem, visit) >= limit)) return;
      const best = date.best(this.familyOf(date), visit, limit);
      if (best === undefined) return;
      found.push({ day, plan: best.plan, cost: best.cost });
      found.sort((a, b) => a.cost - b.cost || a.day - b.day);
      if (found.length > options.count) found.pop();
    });
    return found.map((f) => ({ ...f, costDifference: f.cost - found[0]!.cost, why: why(f, found[0]!) }));
  }

  private familyOf(date: OpenDate): DateFamily {
    const known = this.families.get(date.family);
    if (known !== undefined) return known;
    const family = new DateFamily();
    this.families.set(date.family, family);
    return family;
  }
}

/** The same for one question: see `OpenDates`. */
export function bestDates(
  days: readonly CandidateDay[],
  visit: Visit,
  options: { count: number },
): readonly RankedDay[] {
  return new OpenDates(days).best(visit, options);
}

function isTooShort(problem: Problem, visit: Visit): boolean {
  return (
    exclusiveMinutes(visit) >
    Math.min(problem.opening.to, visit.window.to) -
      Math.max(problem.opening.from, visit.window.from, problem.notBefore ?? -Infinity)
  );
}

function exclusiveMinutes(visit: Visit): number {
  return (
    visit.arrivalLead +
    visit.departureLag +
    visit.steps.reduce((sum, s) => sum + (s.patient === 'exclusive' && !s.optional ? s.duration : 0), 0)
  );
}

function leastCost(problem: Problem, visit: Visit): number {
  return problem.objective.presence * exclusiveMinutes(visit);
}

function why(found: Found, best: Found): string {
  const stay = (f: Found): number => f.plan.departure - f.plan.arrival;
  const longer = stay(found) - stay(best),
    dearer = found.cost - best.cost;
  const presence = `présence de ${durationInFrench(stay(found))}`;
  if (dearer === 0)
    return found === best ? `${presence}, la plus avantageuse` : `${presence}, aussi avantageuse que le premier choix`;
  if (longer > 0) return `${presence}, soit ${durationInFrench(longer)} de plus que le premier choix`;
  return `${presence}, avec moins de préférences respectées que le premier choix`;
}
