import { VisitInsertion } from '../insertion/visit-insertion';
import type { PreparedDay, PreparedVisit, VisitVariant } from '../prepare/prepared-day';
import { minuteOf } from '../prepare/time-units';
import type { RandomSource } from '../random-source';
import { DayState } from '../state/day-state';
import type { Programme } from '../state/programme';

/** Finds whom to ask to move: plans a visit as if it were alone with the facts, at some hour, and sees who is in its way. */
export class Ejection {
  private readonly alone: VisitInsertion;

  constructor(private readonly day: PreparedDay, private readonly random: RandomSource, least: readonly number[]) {
    this.alone = new VisitInsertion(new DayState(day), random);
    this.alone.least = least;
    this.alone.budget = 2000;
    this.alone.weighing.relaxed = true;
  }

  /** The visits in the way of one cheap programme, into `chosen`; returns how many, 0 when it fits nowhere even alone. */
  inTheWay(state: DayState, visit: PreparedVisit, chosen: Int32Array): number {
    this.alone.weighing.blink = 0.5;
    const programme = this.alone.find(visit, visit.unplannedCost);
    if (programme === undefined) return 0;
    const found = new Set<number>(), { units, problem } = this.day, variant = programme.variant!;
    visit.steps.forEach((step, i) => {
      const slot = programme.starts[i]!;
      if (slot < 0) return;
      const from = minuteOf(units, slot);
      for (const line of variant.choices[i]!.lines)
        this.addFewest(line.map((r) => this.users(state, r, from, from + step.duration + Math.max(step.turnover, problem.resources[r]!.turnover))), found);
    });
    this.addHolders(state, visit, programme, variant, found);
    for (const other of visit.companions) {
      const p = state.programmes[other]!;
      if (p.planned && p.arrival < programme.departure && programme.arrival < p.departure) found.add(other);
    }
    let count = 0;
    for (const v of found) if (v !== visit.index) chosen[count++] = v;
    return count;
  }

  private addFewest(groups: readonly (readonly number[])[], found: Set<number>): void {
    let best: readonly number[] | undefined, least = Infinity;
    for (const group of groups) {
      let price = this.random.next() * 0.9;
      for (const v of group) if (!found.has(v)) price += this.day.visits[v]!.hasPins ? 50 : 1;
      if (price < least) {
        least = price;
        best = group;
      }
    }
    for (const v of best ?? []) found.add(v);
  }

  private addHolders(state: DayState, visit: PreparedVisit, programme: Programme, variant: VisitVariant, found: Set<number>): void {
    if (variant.places.length === 0 || variant.places.some((p) => state.canHold(visit, p, programme.arrival, programme.departure))) return;
    this.addFewest(variant.places.map((p) => state.programmes.flatMap((other, v) =>
      (other.planned && other.hold === p && other.arrival < programme.departure && programme.arrival < other.departure ? [v] : []))), found);
  }

  /** Who takes so many units of a resource between two minutes that not one more is free; nobody when one is. */
  private users(state: DayState, resource: number, from: number, to: number): number[] {
    const { units, problem } = this.day, users: number[] = [];
    if (state.unitFree(resource, from, to)) return users;
    state.programmes.forEach((p, v) => {
      if (!p.planned) return;
      const visit = this.day.visits[v]!;
      for (let i = 0; i < visit.steps.length; i++) {
        if (p.starts[i]! < 0) continue;
        const start = minuteOf(units, p.starts[i]!), step = visit.steps[i]!;
        const over = start + step.duration + Math.max(step.turnover, problem.resources[resource]!.turnover);
        if (start >= to || over <= from) continue;
        for (let l = visit.lineOffset[i]!; l < visit.lineOffset[i + 1]!; l++) if (p.taken[l] === resource) users.push(v);
      }
    });
    return users;
  }
}
