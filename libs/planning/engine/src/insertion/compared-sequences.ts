import type { StartMatrix } from '../compiled-day/prepared-day';

/** Steps up to which partial sequences of the same set are compared. */
const mostCompared = 12;

/** The partial sequences that one search has come by, the newest of each set of steps and last step. */
export class ComparedSequences {
  private matrix!: StartMatrix;
  private strict = false;
  private label = new Int32Array(0);
  private labelStamp = new Int32Array(0);
  private stamp = 0;

  /** Forgets all; `strict` as in `OrderSearch`. */
  begin(matrix: StartMatrix, strict: boolean): void {
    const { n } = matrix;
    this.matrix = matrix;
    this.strict = strict;
    this.stamp++;
    if (n > mostCompared || this.labelStamp.length >= n << n) return;
    this.labelStamp = new Int32Array(n << n);
    this.label = new Int32Array((n << n) * (mostCompared + 1));
  }

  /** Whether one of the same steps leaves every remaining step at least as free; if none does, this one is kept instead. */
  dominate(mask: number, last: number, end: number, least: Int32Array, start: Int32Array): boolean {
    const { n, anchor } = this.matrix;
    if (n > mostCompared) return false;
    if (this.strict) for (let j = 0; j < n; j++) if (start[j]! >= 0 && (anchor[j]! & ~mask) !== 0) return false;
    const state = mask * n + last,
      base = state * (mostCompared + 1),
      { label } = this;
    if (this.labelStamp[state] === this.stamp) {
      let dominated = label[base + n]! <= end;
      for (let j = 0; j < n && dominated; j++) {
        if (start[j]! < 0) dominated = label[base + j]! <= least[j]!;
        // A step from which a maximum lag still runs: only the same start is as good.
        else if ((anchor[j]! & ~mask) !== 0) dominated = label[base + j] === start[j];
      }
      if (dominated) return true;
    }
    this.labelStamp[state] = this.stamp;
    for (let j = 0; j < n; j++) label[base + j] = start[j]! < 0 ? least[j]! : start[j]!;
    label[base + n] = end;
    return false;
  }
}
