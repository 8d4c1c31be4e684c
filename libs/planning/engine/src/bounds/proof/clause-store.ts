import type { BoundTrail } from './bound-trail';
import type { Claims } from './claims';
import { because, Kind } from './reason';

/** Clauses over so few depths of decisions are kept for good. */
const worthKeeping = 2;

/** What was learned from contradictions: of the claims of each clause, at least one holds. Two of each are watched. */
export class ClauseStore {
  count = 0;
  /** Clauses looked at. */
  work = 0;
  private pool = new Int32Array(1 << 14);
  private top = 0;
  private start = new Int32Array(256);
  private length = new Int32Array(256);
  private depths = new Int32Array(256);
  private lastUse = new Int32Array(256);
  /** Watchers of a clause c are 2c and 2c + 1: lists by the number whose rise may falsify the claim watched. */
  private next = new Int32Array(512);
  private readonly head: Int32Array;
  private clock = 0;

  constructor(private readonly trail: BoundTrail) {
    this.head = new Int32Array(trail.count).fill(-1);
  }

  /** The first two claims are watched: the one to follow now, and the last of the others to have become false. */
  add(claims: Claims, depths: number): number {
    const c = this.count++;
    if (c === this.start.length) this.growClauses();
    if (this.top + claims.size * 2 > this.pool.length) this.pool = enlarged(this.pool);
    this.start[c] = this.top;
    this.length[c] = claims.size;
    this.depths[c] = depths;
    this.lastUse[c] = ++this.clock;
    for (let k = 0; k < claims.size; k++) {
      this.pool[this.top++] = claims.number[k]!;
      this.pool[this.top++] = claims.value[k]!;
    }
    this.watch(c, 0);
    this.watch(c, 1);
    return c;
  }

  /** Draws what follows from the bound of `z`; false on a contradiction. */
  draw(z: number): boolean {
    const { trail, pool, start, length, next, head } = this,
      { low } = trail,
      bound = low[z]!;
    let before = -1;
    for (let node = head[z]!; node >= 0;) {
      const c = node >> 1,
        base = start[c]!,
        mine = base + (node & 1) * 2,
        following = next[node]!;
      this.work++;
      if (bound < 1 - pool[mine + 1]!) {
        before = node;
        node = following;
        continue;
      }
      const other = base + 2 - (node & 1) * 2,
        x = pool[other]!,
        v = pool[other + 1]!;
      if (low[x]! >= v) {
        before = node;
        node = following;
        continue;
      }
      let at = base + 4;
      const to = base + length[c]! * 2;
      while (at < to && low[pool[at]! ^ 1]! >= 1 - pool[at + 1]!) at += 2;
      if (at < to) {
        const number = pool[at]!,
          value = pool[at + 1]!;
        pool[at] = pool[mine]!;
        pool[at + 1] = pool[mine + 1]!;
        pool[mine] = number;
        pool[mine + 1] = value;
        if (before < 0) head[z] = following;
        else next[before] = following;
        next[node] = head[number ^ 1]!;
        head[number ^ 1] = node;
      } else {
        if (!trail.raise(x, v, because(Kind.clause, c))) return false;
        before = node;
      }
      node = following;
    }
    return true;
  }

  /** Why `x` rose by clause `c`: its other claims are false. */
  explain(c: number, x: number, claims: Claims): void {
    const { pool } = this,
      to = this.start[c]! + this.length[c]! * 2;
    this.lastUse[c] = ++this.clock;
    for (let at = this.start[c]!; at < to; at += 2) if (pool[at] !== x) claims.add(pool[at]! ^ 1, 1 - pool[at + 1]!);
  }

  /** With nothing decided: forgets clauses that hold anyway, and of the others down to `keep` those that were of no use for longest. */
  forget(keep: number): void {
    const { root } = this.trail,
      { pool, depths, lastUse } = this;
    const uses = Array.from({ length: this.count }, (_, c) => c)
      .filter((c) => depths[c]! > worthKeeping)
      .map((c) => lastUse[c]!)
      .sort((a, b) => b - a);
    const oldest = uses[keep] ?? 0;
    this.head.fill(-1);
    let count = 0,
      top = 0;
    for (let c = 0; c < this.count; c++) {
      const from = this.start[c]!,
        to = from + this.length[c]! * 2,
        first = top;
      let holds = depths[c]! > worthKeeping && lastUse[c]! <= oldest;
      for (let at = from; at < to && !holds; at += 2) {
        const x = pool[at]!,
          v = pool[at + 1]!;
        holds = root[x]! >= v;
        if (root[x ^ 1]! >= 1 - v) continue;
        pool[top++] = x;
        pool[top++] = v;
      }
      if (holds) {
        top = first;
        continue;
      }
      this.start[count] = first;
      this.length[count] = (top - first) / 2;
      depths[count] = depths[c]!;
      lastUse[count] = lastUse[c]!;
      this.watch(count, 0);
      this.watch(count++, 1);
    }
    this.count = count;
    this.top = top;
  }

  private watch(c: number, k: 0 | 1): void {
    const z = this.pool[this.start[c]! + k * 2]! ^ 1,
      node = c * 2 + k;
    this.next[node] = this.head[z]!;
    this.head[z] = node;
  }

  private growClauses(): void {
    this.start = enlarged(this.start);
    this.length = enlarged(this.length);
    this.depths = enlarged(this.depths);
    this.lastUse = enlarged(this.lastUse);
    this.next = enlarged(this.next);
  }
}

function enlarged(old: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(old.length * 2);
  larger.set(old);
  return larger;
}
