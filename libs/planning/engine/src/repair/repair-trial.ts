import type { PreparedDay, PreparedVisit } from '../compiled-day/prepared-day';
import type { RandomSource } from '../insertion/random-source';
import type { DayState } from '../compiled-day/state/day-state';
import { Programme } from '../compiled-day/state/programme';
import type { AnnouncedWays } from './announced-ways';
import { KeptArrivalInsertion } from './kept-arrival-insertion';
import { MovedArrivalInsertion } from './moved-arrival-insertion';
import { StepMinutes } from './step-minutes';

/** What an insertion costs apart from its sweeps, in sweeps. */
const sweepsPerInsertion = 60;

/** A change of the day that is kept or undone: visits are taken out and inserted again. */
export class RepairTrial {
  /** What each visit costs as it is now. */
  readonly costs: Float64Array;
  /** Visits taken out since the trial began, and what each cost before. */
  readonly out: number[] = [];
  readonly before: Float64Array;
  private inserted = 0;
  private readonly saved: readonly Programme[];
  private readonly minutes: StepMinutes;
  private readonly kept: KeptArrivalInsertion;
  private readonly moved: MovedArrivalInsertion;

  constructor(
    private readonly day: PreparedDay,
    readonly state: DayState,
    ways: AnnouncedWays,
    random: RandomSource,
  ) {
    this.kept = new KeptArrivalInsertion(state, ways, random);
    this.moved = new MovedArrivalInsertion(state, ways, random);
    this.minutes = new StepMinutes(day);
    this.saved = day.visits.map((v) => new Programme(v));
    this.before = new Float64Array(day.visits.length);
    this.costs = Float64Array.from(day.visits, (v) => this.costNow(v));
  }

  get work(): number {
    return this.kept.hours.work + this.moved.work + this.inserted * sweepsPerInsertion;
  }

  begin(): void {
    this.out.length = 0;
  }

  /** Takes a visit out, planned or not; again only what was inserted meanwhile. */
  takeOut(v: number): void {
    const programme = this.state.programmes[v]!;
    if (!this.out.includes(v)) {
      this.saved[v]!.copyFrom(programme);
      this.before[v] = this.costs[v]!;
      this.out.push(v);
    }
    if (!programme.planned) return;
    this.state.enter(this.day.visits[v]!, programme, -1);
    programme.planned = false;
  }

  /** At the announced arrival if that is possible, else at another or not at all; false, maybe not planned, where that costs more than `most`. */
  insert(visit: PreparedVisit, most: number): boolean {
    const { changeVisit } = this.day.problem.objective,
      limit = Math.min(visit.hasPins ? Infinity : visit.unplannedCost, most + 1);
    this.inserted++;
    let programme = this.kept.find(visit, limit);
    if (programme === undefined && visit.visit.incumbent !== undefined && most < changeVisit) return false;
    if (programme === undefined || programme.cost >= changeVisit)
      programme = this.moved.find(visit, programme?.cost ?? limit) ?? programme;
    if (programme === undefined && visit.hasPins) return false;
    if (programme === undefined || !this.moved.enter(visit, programme))
      this.state.programmes[visit.index]!.planned = false;
    this.costs[visit.index] = this.costNow(visit);
    return this.costs[visit.index]! <= most;
  }

  undo(): void {
    for (const v of this.out)
      if (this.state.programmes[v]!.planned) this.state.enter(this.day.visits[v]!, this.state.programmes[v]!, -1);
    for (const v of this.out) {
      this.put(v, this.saved[v]!);
      this.costs[v] = this.before[v]!;
    }
  }

  /** The whole day as given. */
  putAll(programmes: readonly Programme[]): void {
    for (const { index } of this.day.visits) this.takeOut(index);
    programmes.forEach((p, v) => {
      this.put(v, p);
      this.costs[v] = this.costNow(this.day.visits[v]!);
    });
  }

  private put(v: number, programme: Programme): void {
    this.state.programmes[v]!.copyFrom(programme);
    if (programme.planned) this.state.enter(this.day.visits[v]!, programme, 1);
  }

  private costNow(visit: PreparedVisit): number {
    const programme = this.state.programmes[visit.index]!;
    return programme.planned ? programme.cost + this.minutes.movedBy(visit, programme) : visit.unplannedCost;
  }
}
