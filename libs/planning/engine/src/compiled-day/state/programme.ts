import type { PreparedVisit, VisitVariant } from '../prepared-day';

/** What is decided for one visit. Arrays are kept and overwritten; a search holds a few programmes per visit and makes no more. */
export class Programme {
  planned = false;
  variant: VisitVariant | undefined;
  /** Minutes. */
  arrival = 0;
  departure = 0;
  /** The place held, -1 for none. */
  hold = -1;
  /** Slot of each step; -1 for pinned and left out ones. */
  readonly starts: Int32Array;
  /** Resource of each line, pinned ones included; -1 where the step is left out. */
  readonly taken: Int32Array;
  /** What it adds to the day's cost by itself: everything but makespan and peaks. */
  cost: number;

  constructor(visit: PreparedVisit) {
    this.starts = new Int32Array(visit.steps.length).fill(-1);
    this.taken = new Int32Array(visit.lineOffset.at(-1)!).fill(-1);
    this.cost = visit.unplannedCost;
  }

  copyFrom(other: Programme): void {
    this.planned = other.planned;
    this.variant = other.variant;
    this.arrival = other.arrival;
    this.departure = other.departure;
    this.hold = other.hold;
    this.cost = other.cost;
    this.starts.set(other.starts);
    this.taken.set(other.taken);
  }
}
