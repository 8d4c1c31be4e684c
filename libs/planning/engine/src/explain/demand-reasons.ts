import { bottlenecks, type Bottleneck } from '../bounds/energetic-bound';
import type { Reason } from '../model/plan';
import type { Problem } from '../model/problem';
import { hoursInFrench, resourceName, stepName } from '../model/french-wording';
import type { PreparedDay } from '../compiled-day/prepared-day';
import { DayState } from '../compiled-day/state/day-state';

/** Names said before the rest is counted. */
const mostNamed = 3;

/**
 * For visits that cannot all be planned whoever moves: more is asked of some resources than their open hours hold. By
 * visit index.
 */
export function demandReasons(day: PreparedDay): ReadonlyMap<number, readonly Reason[]> {
  const reasons = new Map<number, Reason[]>();
  for (const found of bottlenecks(
    day,
    new DayState(day),
    day.visits.map(() => 0),
  )) {
    // Where the stretch itself is too short it is the delays that leave none, not the resource's hours.
    if (found.to - found.from < found.shortest) continue;
    const reason: Reason = {
      code: 'demand-above-hours',
      message: sentence(day.problem, found),
      involves: {},
      relaxations: [],
    };
    // The first shortage, that of the most refusals, tells enough.
    for (const visit of found.visits) if (!reasons.has(visit)) reasons.set(visit, [reason]);
  }
  return reasons;
}

function sentence(problem: Problem, found: Bottleneck): string {
  const { resources, from, to, asked, available, visits, refused, isFilled, withCleaning } = found;
  const named = resources.map((id) => resourceName(problem.resources.find((r) => r.id === id)!));
  const list =
    named.length <= mostNamed
      ? named.join(', ')
      : `${named.slice(0, mostNamed).join(', ')} et ${named.length - mostNamed} autres`;
  const whole = from <= problem.opening.from && to >= problem.opening.to;
  // Rounded up: what does not fit is more than all of it.
  const percent = Math.ceil((100 * asked) / available),
    cleaning = withCleaning ? ', remise en état comprise,' : '';
  const stretch = whole ? '' : ` ${hoursInFrench(from, to)}`,
    state = isTaken(problem, found) ? 'libre' : 'ouverte',
    hours = `${isFilled ? 'de ce qui tient dans les' : 'des'} heures ${state}s de ${list}${stretch}`;
  const ask = visits.length === 1 ? 'demande' : 'demandent';
  const share =
    available === 0
      ? `${ask} ${list}${isFilled ? `, dont aucune plage ${state}${stretch} n’est assez longue` : `, sans heure ${state}${stretch}`}`
      : `${ask}${cleaning} ${percent}\u00a0% ${hours}`;
  const least =
    visits.length === 1
      ? 'elle ne tient pas ce jour-là'
      : refused === 1
        ? 'au moins une ne tient pas ce jour-là'
        : `au moins ${refused} ne tiennent pas ce jour-là`;
  return `${visits.length} ${askers(problem, resources, visits)} ${share}\u00a0: ${least}${available === 0 ? ' sans d’autres heures' : ''}, même en déplaçant les autres.`;
}

/** Something else than who asks takes of these resources' hours: what is left of them is not what is open. */
function isTaken(problem: Problem, { resources, from, to }: Bottleneck): boolean {
  const isThen = (start: number, end: number): boolean => start < to && from < end;
  return (
    problem.resources.some((r) => resources.includes(r.id) && r.busy.some((b) => isThen(b.from, b.to))) ||
    problem.visits.some(
      ({ pinned, steps }) =>
        (pinned?.place !== undefined && resources.includes(pinned.place)) ||
        steps.some(
          (s) =>
            s.pinned?.uses.some((id) => resources.includes(id)) === true &&
            isThen(s.pinned.start, s.pinned.start + s.duration),
        ),
    )
  );
}

/** `« Échographie »` where all ask it for the same act, `venues` otherwise. */
function askers(problem: Problem, resources: readonly string[], visits: readonly number[]): string {
  const names = new Set(
    visits.flatMap((v) =>
      problem.visits[v]!.steps.filter(
        (s) => !s.optional && s.uses.some((u) => u.anyOf.every((id) => resources.includes(id))),
      ).map(stepName),
    ),
  );
  return names.size === 1 ? [...names][0]! : visits.length === 1 ? 'venue' : 'venues';
}
