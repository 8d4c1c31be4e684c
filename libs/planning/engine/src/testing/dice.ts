/** Seeded chance for tests (xorshift32), apart from the search's own generator: the same seed rolls the same day. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = (Math.imul(seed, 0x9e3779b1) ^ 0x2545f491) | 1;
    for (let roll = 0; roll < 8; roll += 1) this.roll();
  }

  /** In [0, 1). */
  roll(): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.roll() < probability;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1));
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[Math.floor(this.roll() * list.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }

  /** At least one of the list, in its order. */
  some<T>(list: readonly T[], probability = 0.5): readonly T[] {
    const kept = list.filter(() => this.chance(probability));
    return kept.length > 0 ? kept : [this.pick(list)];
  }

  /** `{}` most of the time: spread into an object whose key may be left out. */
  maybe<T extends object>(probability: number, make: () => T): Partial<T> {
    return this.chance(probability) ? make() : {};
  }
}
