import type { PreparedDay } from '../compiled-day/prepared-day';
import type { DayState } from '../compiled-day/state/day-state';
import { Programme } from '../compiled-day/state/programme';
import type { EjectionChain } from './ejection-chain';

/** What one attempt has changed in the day, so that it can be undone. */
export class DayChanges {
  readonly touched: number[] = [];
  /** By visit, the programme before it was touched. */
  readonly saved: readonly Programme[];

  constructor(
    private readonly day: PreparedDay,
    private readonly state: DayState,
    private readonly chain: EjectionChain,
  ) {
    this.saved = day.visits.map((v) => new Programme(v));
  }

  begin(): void {
    this.touched.length = 0;
  }

  /** To be called before a visit's programme changes. */
  touch(v: number): void {
    if (this.touched.includes(v)) return;
    this.saved[v]!.copyFrom(this.state.programmes[v]!);
    this.touched.push(v);
  }

  takeOut(v: number): void {
    this.touch(v);
    const programme = this.state.programmes[v]!,
      visit = this.day.visits[v]!;
    this.state.enter(visit, programme, -1);
    programme.planned = false;
    programme.cost = visit.unplannedCost;
    this.chain.outdate(v);
  }

  undo(): void {
    const { programmes } = this.state;
    for (const v of this.touched) if (programmes[v]!.planned) this.state.enter(this.day.visits[v]!, programmes[v]!, -1);
    for (const v of this.touched) {
      programmes[v]!.copyFrom(this.saved[v]!);
      this.chain.outdate(v);
      if (programmes[v]!.planned) this.state.enter(this.day.visits[v]!, programmes[v]!, 1);
    }
  }
}
