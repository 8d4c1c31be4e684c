import type { PreparedVisit } from '../compiled-day/prepared-day';
import { minuteOf } from '../compiled-day/time-units';
import type { RandomSource } from '../insertion/random-source';
import { DayState } from '../compiled-day/state/day-state';
import { holdBegins, holdEnds } from '../compiled-day/state/held-part';
import type { Programme } from '../compiled-day/state/programme';
import type { AnnouncedWays } from './announced-ways';
import { KeptArrivalInsertion } from './kept-arrival-insertion';
import { MovedArrivalInsertion } from './moved-arrival-insertion';

/** Takes a planned visit out of the day. */
export type TakeOut = (visit: number) => void;

/** Makes room for a visit: takes out who is in the way of one programme that it could have alone with the facts. */
export class RoomMaking {
  private readonly kept: KeptArrivalInsertion;
  private readonly moved: MovedArrivalInsertion;

  constructor(
    private readonly state: DayState,
    ways: AnnouncedWays,
    private readonly random: RandomSource,
  ) {
    const alone = new DayState(state.day);
    this.kept = new KeptArrivalInsertion(alone, ways, random);
    this.moved = new MovedArrivalInsertion(alone, ways, random);
    this.kept.isLoose = true;
  }

  get work(): number {
    return this.kept.hours.work + this.moved.work;
  }

  /** The cost that the visit does not come below even alone with the facts. */
  leastCost(visit: PreparedVisit): number {
    this.kept.isLoose = false;
    const programme = this.kept.find(visit, Infinity);
    this.kept.isLoose = true;
    const cost = programme?.cost ?? (visit.hasPins ? Infinity : visit.unplannedCost);
    return cost < this.state.day.problem.objective.changeVisit ? cost : (this.moved.find(visit, cost)?.cost ?? cost);
  }

  makeRoom(visit: PreparedVisit, mayMove: boolean, takeOut: TakeOut): Programme | undefined {
    const programme = (mayMove ? undefined : this.kept.find(visit, Infinity)) ?? this.moved.findSome(visit);
    if (programme === undefined) return undefined;
    const { state } = this,
      { book, units } = state.day,
      compiled = programme.variant!.compiled!;
    for (let p = 0; p < compiled.n; p++) {
      const slot = programme.starts[compiled.steps[p]!]!,
        step = visit.steps[compiled.steps[p]!]!,
        asked = book.stepDemands[compiled.demand[p]!]!;
      for (const line of asked.lines) {
        if (line.some((d) => state.tables.canStart(d, slot))) continue;
        const from = minuteOf(units, slot),
          users = (d: number): number[] => this.users(book.demands[d]!.resource, from, from + step.duration);
        const one = line[this.random.below(line.length)]!,
          other = line[this.random.below(line.length)]!;
        const demand = one === other || users(one).length <= users(other).length ? one : other;
        this.clear(users(demand), takeOut, () => state.tables.canStart(demand, slot));
      }
    }
    this.clearPlace(visit, programme, takeOut);
    for (const other of visit.companions) {
      const p = state.programmes[other]!;
      if (p.planned && p.arrival < programme.departure && programme.arrival < p.departure) takeOut(other);
    }
    return programme;
  }

  private clearPlace(visit: PreparedVisit, programme: Programme, takeOut: TakeOut): void {
    const { state, random } = this,
      places = programme.variant!.places,
      { units } = state.day,
      begins = holdBegins(units, visit, programme),
      ends = holdEnds(units, visit, programme);
    const isFree = (p: number): boolean => state.canHold(visit, p, begins, ends);
    if (places.length === 0 || places.some(isFree)) return;
    const chosen = places[random.below(places.length)]!;
    const holders: number[] = [];
    state.programmes.forEach((p, v) => {
      if (p.planned && p.hold === chosen && p.arrival < ends && begins < p.departure) holders.push(v);
    });
    this.clear(holders, takeOut, () => isFree(chosen));
  }

  /** In random order until there is room. */
  private clear(visits: number[], takeOut: TakeOut, isEnough: () => boolean): void {
    while (visits.length > 0 && !isEnough()) takeOut(visits.splice(this.random.below(visits.length), 1)[0]!);
  }

  /** Who takes a resource by choice between two minutes, turnover included. */
  private users(resource: number, from: number, to: number): number[] {
    const { programmes, day } = this.state,
      { units, problem } = day,
      users: number[] = [];
    for (const visit of day.visits) {
      const p = programmes[visit.index]!,
        over = problem.resources[resource]!.turnover;
      if (!p.planned || !isTaken(p, resource, 0, p.taken.length)) continue;
      for (let i = 0; i < visit.steps.length; i++) {
        if (p.starts[i]! < 0) continue;
        const step = visit.steps[i]!,
          start = minuteOf(units, p.starts[i]!),
          after = Math.max(step.turnover, over);
        if (
          start >= to + after ||
          start + step.duration + after <= from ||
          !isTaken(p, resource, visit.lineOffset[i]!, visit.lineOffset[i + 1]!)
        )
          continue;
        users.push(visit.index);
        break;
      }
    }
    return users;
  }
}

function isTaken(programme: Programme, resource: number, from: number, to: number): boolean {
  for (let l = from; l < to; l++) if (programme.taken[l] === resource) return true;
  return false;
}
