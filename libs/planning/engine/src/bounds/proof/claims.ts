/** A growing row of claims (x, v), reused: an explanation, or what a conflict rests on. */
export class Claims {
  number = new Int32Array(256);
  value = new Int32Array(256);
  size = 0;

  add(x: number, v: number): void {
    if (this.size === this.number.length) this.grow();
    this.number[this.size] = x;
    this.value[this.size++] = v;
  }

  swap(i: number, j: number): void {
    const x = this.number[i]!,
      v = this.value[i]!;
    this.number[i] = this.number[j]!;
    this.value[i] = this.value[j]!;
    this.number[j] = x;
    this.value[j] = v;
  }

  private grow(): void {
    const number = new Int32Array(this.size * 2),
      value = new Int32Array(this.size * 2);
    number.set(this.number);
    value.set(this.value);
    this.number = number;
    this.value = value;
  }
}
