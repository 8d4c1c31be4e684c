const staleMs = 30_000;

/** A figure that readiness shows and never waits for: asked in the background, null until it is known and while the database is away. */
export class BackgroundFigure {
  private known: number | null = null;
  private askedAt = -Infinity;
  private asking: Promise<void> | undefined;

  /** `alarm` for each that is more than `most`. */
  constructor(
    private readonly ask: () => Promise<number>,
    private readonly most: number,
    private readonly alarm: (figure: number) => void,
  ) {}

  now(): number | null {
    if (!this.asking && performance.now() - this.askedAt >= staleMs) {
      this.askedAt = performance.now();
      this.asking = this.look().finally(() => {
        this.asking = undefined;
      });
    }
    return this.known;
  }

  private async look(): Promise<void> {
    try {
      this.known = await this.ask();
      if (this.known > this.most) this.alarm(this.known);
    } catch {
      // Readiness says by itself that the database is away.
      this.known = null;
    }
  }
}
