/** What is asked of one resource: `amount` units for `length` slots, then the same units for `turnover` slots more. */
export interface ResourceDemand {
  readonly resource: number;
  readonly amount: number;
  readonly length: number;
  readonly turnover: number;
}

/** What a step asks: a start allowed by the `allowed` row, and for each line one of its demands, all at different resources. */
export interface StepDemand {
  readonly allowed: Int32Array;
  readonly lines: readonly (readonly number[])[];
  readonly resources: Int32Array;
  /** Two lines share a resource: which line takes which must be matched. */
  readonly matched: boolean;
}

/** Every demand that occurs in the day, once: visits that ask the same share the same rows of possible starts. */
export class DemandBook {
  readonly demands: ResourceDemand[] = [];
  readonly stepDemands: StepDemand[] = [];
  private readonly demandIndex = new Map<string, number>();
  private readonly stepIndex = new Map<string, number>();

  demand(asked: ResourceDemand): number {
    const key = `${asked.resource}|${asked.amount}|${asked.length}|${asked.turnover}`;
    const known = this.demandIndex.get(key);
    if (known !== undefined) return known;
    this.demandIndex.set(key, this.demands.length);
    return this.demands.push(asked) - 1;
  }

  stepDemand(allowed: Int32Array, lines: readonly (readonly number[])[]): number {
    const key = `${allowed.join(',')}|${lines.map((line) => line.join(',')).join('|')}`;
    const known = this.stepIndex.get(key);
    if (known !== undefined) return known;
    const perLine = lines.map((line) => new Set(line.map((d) => this.demands[d]!.resource)));
    const all = new Set(perLine.flatMap((set) => [...set]));
    const matched = perLine.reduce((sum, set) => sum + set.size, 0) > all.size;
    this.stepIndex.set(key, this.stepDemands.length);
    return this.stepDemands.push({ allowed, lines, resources: Int32Array.from(all), matched }) - 1;
  }
}
