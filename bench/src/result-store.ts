import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Results by key, one JSON line each: a run that was broken off goes on where it stopped. */
export class ResultStore {
  private readonly known = new Map<string, unknown>();
  private isBroken = false;

  /** `until` on the clock of `performance.now()`. */
  constructor(
    private readonly path: string,
    resume: boolean,
    private readonly until: number,
  ) {
    mkdirSync(dirname(path), { recursive: true });
    if (!resume) rmSync(path, { force: true });
    if (!existsSync(path)) return;
    for (const line of readFileSync(path, 'utf8')
      .split('\n')
      .filter((l) => l.endsWith('}'))) {
      const { key, value } = JSON.parse(line) as { key: string; value: unknown };
      this.known.set(key, value);
    }
  }

  isComplete(part: string | undefined): boolean {
    return !this.isBroken && part === undefined;
  }

  /** A known result, or a new one while there is time; undefined when the minutes that were given are over. */
  measured<T extends object>(key: string, measure: () => T): T | undefined {
    if (!this.known.has(key)) {
      if (performance.now() > this.until) {
        this.isBroken = true;
        return undefined;
      }
      const value = measure();
      this.known.set(key, value);
      appendFileSync(this.path, `${JSON.stringify({ key, value })}\n`);
      process.stdout.write(`${key}\n`);
    }
    return this.known.get(key) as T;
  }

  /** The same into a map, where there is one. */
  collect<T extends object>(into: Map<string, T>, name: string, key: string, measure: () => T): void {
    const value = this.measured(key, measure);
    if (value !== undefined) into.set(name, value);
  }
}
