import { objectiveDefaults } from '../model/problem';
import type { Interval, Objective, Problem, Resource } from '../model/problem';
import { Dice } from './dice';
import { randomInterval } from './random-interval';
import { randomVisit } from './random-visit';

export interface RandomDayOptions {
  readonly visits: number;
  readonly steps: number;
  /** False: nothing is pinned. */
  readonly pins?: boolean;
}

/** A day that may use every field of the format, small enough to try every plan; facts may contradict each other. */
export function randomDay(seed: number, { visits, steps, pins = true }: RandomDayOptions): Problem {
  const rolled = rolledDay(new Dice(seed), visits, steps);
  return pins ? rolled : withoutPins(rolled);
}

function withoutPins(day: Problem): Problem {
  const visits = day.visits.map(({ pinned: _kept, ...visit }) => ({
    ...visit,
    steps: visit.steps.map(({ pinned: _fact, ...step }) => step),
  }));
  return { ...day, visits };
}

function rolledDay(dice: Dice, visits: number, steps: number): Problem {
  const grid = dice.pick([5, 10, 10, 15, 7]);
  const opening = { from: dice.pick([480, 483, 450]), to: 0 };
  opening.to = opening.from + dice.whole(9, 13) * Math.max(grid, 9);
  const locations = ['ward', 'imaging', 'hall'].slice(0, dice.whole(0, 3)).map((id) => ({ id }));
  const resources = randomResources(
    dice,
    opening,
    locations.map(({ id }) => id),
  );
  const people = ['ipp-1', 'ipp-1', 'ipp-2'];
  return {
    date: '2026-11-24',
    timeZone: 'Europe/Paris',
    grid,
    opening,
    ...dice.maybe(0.2, () => ({ notBefore: opening.from + dice.whole(1, 40) })),
    locations,
    travel: {
      default: dice.pick([0, 0, 5, 12]),
      pairs: randomWays(
        dice,
        locations.map(({ id }) => id),
      ),
    },
    resources,
    visits: Array.from({ length: visits }, (_, at) =>
      randomVisit(dice, `v${at + 1}`, {
        opening,
        grid,
        resources,
        locations: locations.map(({ id }) => id),
        people,
        steps,
      }),
    ),
    objective: randomObjective(dice),
  };
}

function randomWays(dice: Dice, locations: readonly string[]): Problem['travel']['pairs'] {
  return locations.flatMap((from) =>
    locations.flatMap((to) => (from !== to && dice.chance(0.35) ? [{ from, to, minutes: dice.whole(0, 14) }] : [])),
  );
}

function randomObjective(dice: Dice): Objective {
  if (dice.chance(0.3)) return objectiveDefaults;
  const weight = (probability: number, most: number): number => (dice.chance(probability) ? dice.whole(1, most) : 0);
  return {
    unplanned: dice.pick([100_000, 1000, 90]),
    missed: dice.pick([50_000, 500]),
    optionalMissed: weight(0.8, 60),
    presence: weight(0.8, 3),
    makespan: weight(0.4, 3),
    preference: weight(0.6, 30),
    peak: weight(0.3, 40),
    changeVisit: weight(0.5, 50),
    changeMinutes: weight(0.5, 3),
    changeStep: weight(0.5, 30),
  };
}

function randomResources(dice: Dice, opening: Interval, locations: readonly string[]): readonly Resource[] {
  const kinds = ['professional', 'professional', 'equipment', 'room', 'place', 'place'] as const;
  return kinds
    .slice(0, 4)
    .concat(kinds.slice(4, dice.whole(4, 6)))
    .map((kind, at) => ({
      id: `${kind}-${at}`,
      kind,
      ...dice.maybe(locations.length > 0 ? 0.35 : 0, () => ({ location: dice.pick(locations) })),
      windows: randomWindows(dice, opening),
      busy: dice.chance(0.25)
        ? [{ ...randomInterval(dice, opening, 25), ...dice.maybe(0.5, () => ({ amount: dice.whole(1, 2) })) }]
        : [],
      turnover: dice.chance(0.25) ? dice.whole(1, 14) : 0,
      ...dice.maybe(kind === 'place' ? 0 : 0.12, () => ({
        starts: Array.from({ length: dice.whole(2, 6) }, () => opening.from + dice.whole(0, 90)),
      })),
      ...dice.maybe(kind === 'professional' ? 0.3 : 0, () => ({
        break: {
          minutes: dice.whole(5, 30),
          from: opening.from + dice.whole(10, 40),
          to: opening.from + dice.whole(60, 110),
        },
      })),
      attributes: kind === 'place' ? dice.some(['bed', 'armchair', 'single-room']) : [],
    }));
}

function randomWindows(dice: Dice, opening: Interval): Resource['windows'] {
  if (dice.chance(0.5)) return [{ ...opening, capacity: dice.pick([1, 1, 2, 3]) }];
  return Array.from({ length: dice.whole(1, 3) }, () => ({
    ...randomInterval(dice, { from: opening.from - 10, to: opening.to + 10 }, 80),
    capacity: dice.pick([1, 1, 2]),
  }));
}
