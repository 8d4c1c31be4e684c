import type { Interval, Resource, Step, UseLine, Visit } from '../model/problem';
import type { Dice } from './dice';
import { randomInterval } from './random-interval';

export interface VisitSurroundings {
  readonly opening: Interval;
  readonly grid: number;
  readonly resources: readonly Resource[];
  readonly locations: readonly string[];
  readonly people: readonly string[];
  readonly steps: number;
}

export function randomVisit(dice: Dice, id: string, around: VisitSurroundings): Visit {
  const { opening, resources, people } = around;
  const steps = Array.from({ length: dice.whole(1, around.steps) }, (_, at) => randomStep(dice, `s${at + 1}`, around));
  const ids = steps.map((step) => step.id);
  const mandatory = steps.filter((step) => !step.optional).map((step) => step.id);
  const places = resources.filter(({ kind }) => kind === 'place').map((dayPlace) => dayPlace.id);
  const lines = steps.flatMap((step) => step.uses.map((_, line) => ({ step: step.id, line })));
  return {
    id,
    priority: dice.pick([1, 1, 2, 5]),
    ...dice.maybe(0.4, () => ({ person: dice.pick(people) })),
    window: dice.chance(0.3) ? randomInterval(dice, { from: opening.from - 5, to: opening.to + 5 }, 100) : opening,
    maxPresence: dice.chance(0.2) ? dice.whole(20, 80) : 719,
    ...dice.maybe(places.length > 0 ? 0.5 : 0, () => ({
      place: {
        ...dice.maybe(0.4, () => ({ anyOf: dice.some(places) })),
        ...dice.maybe(0.3, () => ({ attributes: [dice.pick(['bed', 'armchair', 'single-room'])] })),
        ...dice.maybe(mandatory.length > 0 ? 0.3 : 0, () => ({ from: dice.pick(mandatory) })),
        ...dice.maybe(mandatory.length > 0 ? 0.2 : 0, () => ({ to: dice.pick(mandatory) })),
      },
    })),
    arrivalLead: dice.chance(0.3) ? dice.whole(1, 12) : 0,
    departureLag: dice.chance(0.3) ? dice.whole(1, 12) : 0,
    turnover: dice.chance(0.2) ? dice.whole(1, 20) : 0,
    travelExtra: dice.chance(0.2) ? dice.whole(1, 8) : 0,
    steps,
    relations: dice.chance(ids.length > 1 ? 0.5 : 0.02)
      ? Array.from({ length: dice.whole(1, 2) }, () => randomRelation(dice, ids))
      : [],
    first: dice.chance(0.15) ? dice.some(ids) : [],
    last: dice.chance(0.15) ? dice.some(ids) : [],
    sameResource: lines.length > 1 && dice.chance(0.2) ? [[dice.pick(lines), dice.pick(lines)]] : [],
    ...dice.maybe(0.2, () => ({
      pinned: {
        ...dice.maybe(0.5, () => ({ arrival: opening.from + dice.whole(0, 30) })),
        ...dice.maybe(0.3, () => ({ departure: opening.to - dice.whole(0, 40) })),
        ...dice.maybe(places.length > 0 ? 0.4 : 0, () => ({ place: dice.pick(places) })),
      },
    })),
    ...dice.maybe(0.35, () => ({
      incumbent: {
        arrival: opening.from + dice.whole(0, 60),
        ...dice.maybe(places.length > 0 ? 0.5 : 0, () => ({ place: dice.pick(places) })),
        steps: steps
          .filter(() => dice.chance(0.6))
          .map((step) => ({
            id: step.id,
            start: gridMinute(dice, around),
            uses: step.uses.map(({ anyOf }) => dice.pick(anyOf)),
          })),
      },
    })),
  };
}

function gridMinute(dice: Dice, { opening, grid }: VisitSurroundings): number {
  return Math.ceil((opening.from + dice.whole(0, 80)) / grid) * grid;
}

function randomRelation(dice: Dice, ids: readonly string[]): Visit['relations'][number] {
  const from = dice.pick(ids);
  const others = ids.filter((id) => id !== from);
  // Now and then a step is related to itself: legal, and either always or never kept.
  const way = { from, to: others.length === 0 || dice.chance(0.02) ? from : dice.pick(others) };
  const min = dice.whole(-50, 25),
    care = min % 3 === 0 ? { strict: true } : {};
  if (dice.chance(0.6)) return { ...way, min, ...care };
  return dice.chance(0.5)
    ? { ...way, max: dice.whole(-10, 45), ...care }
    : { ...way, min, max: min + dice.whole(0, 40), ...care };
}

function randomStep(dice: Dice, id: string, around: VisitSurroundings): Step {
  const { opening, resources, locations } = around;
  const uses = Array.from({ length: dice.pick([0, 1, 1, 1, 2]) }, (): UseLine => {
    const anyOf = dice
      .some(
        resources.filter(({ kind }) => kind !== 'place' || dice.chance(0.1)).map((resource) => resource.id),
        0.3,
      )
      .slice(0, 2);
    return { anyOf, amount: dice.chance(0.15) ? 2 : 1, ...dice.maybe(0.3, () => ({ prefer: dice.some(anyOf) })) };
  });
  return {
    id,
    duration: dice.whole(5, 35),
    uses,
    ...dice.maybe(0.15, () => ({ window: randomInterval(dice, opening, 70) })),
    ...dice.maybe(0.4, () => ({ location: dice.pick([...locations, '@place']) })),
    patient: dice.chance(0.2) ? 'background' : 'exclusive',
    turnover: dice.chance(0.15) ? dice.whole(1, 15) : 0,
    optional: dice.chance(0.2),
    value: dice.pick([1, 1, 3]),
    ...dice.maybe(0.12, () => ({
      pinned: {
        start: opening.from + dice.whole(0, 70),
        uses: uses.map(({ anyOf }) => (dice.chance(0.85) ? dice.pick(anyOf) : dice.pick(resources).id)),
      },
    })),
  };
}
