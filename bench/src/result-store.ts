import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** The minutes that were given are over. */
export class OutOfTime extends Error {}

/** Results by key, one JSON line each: a run that was broken off goes on where it stopped. */
export class ResultStore {
  private readonly known = new Map<string, unknown>();
  private isBroken = false;

  /** `until` on the clock of `performance.now()`. */
  constructor(private readonly path: string, resume: boolean, private readonly until: number) {
    mkdirSync(dirname(path), { recursive: true });
    if (!resume) rmSync(path, { force: true });
    if (!existsSync(path)) return;
    for (const line of readFileSync(path, 'utf8').split('\n').filter((l) => l.endsWith('}'))) {
      const { key, value } = JSON.parse(line) as { key: string; value: unknown };
      this.known.set(key, value);
    }
  }

  isComplete(part: string | undefined): boolean {
    return !this.isBroken && part === undefined;
  }

  /** @throws OutOfTime before a measure that is not known yet */
  measured<T extends object>(key: string, measure: () => T): T {
    if (!this.known.has(key)) {
      if (performance.now() > this.until) {
        this.isBroken = true;
        throw new OutOfTime();
      }
      const value = measure();
      this.known.set(key, value);
      appendFileSync(this.path, `${JSON.stringify({ key, value })}\n`);
      process.stdout.write(`${key}\n`);
    }
    return this.known.get(key) as T;
  }
}
